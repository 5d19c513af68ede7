namespace Kriterium.Testing;

/// <summary>
/// Exactly how many of an area's residents have each trait in a year, and who they are. Counts that are planned and not drawn
/// person by person can stand on a limit of the law or one person beside it.
/// </summary>
internal readonly struct AreaPlan
{
    private readonly uint _residents;
    private readonly uint _from15;
    private readonly uint _from18;
    private readonly uint _from30;
    private readonly uint _from60;
    private readonly uint _from65;
    private readonly uint _nonWestern;
    private readonly uint _convicted;
    private readonly uint _basicEducation;
    private readonly uint _unknownEducation;
    private readonly uint _partlyOutside;
    private readonly uint _outside;
    private readonly ushort _rest;
    private readonly long _incomeScale;
    private readonly Permutation _byAge;
    private readonly Permutation _byOrigin;
    private readonly Permutation _byWork;
    private readonly Permutation _byConviction;
    private readonly Permutation _byEducation;
    private readonly Permutation _byIncome;

    /// <param name="profile">What the area is like.</param>
    /// <param name="residents">How many live there in the year.</param>
    /// <param name="year">The year.</param>
    /// <param name="meanIncome">The region's mean income.</param>
    /// <param name="incomeShare">The area's mean income, in parts of 10,000 of it.</param>
    /// <param name="draws">Where chance comes from.</param>
    public AreaPlan(AreaProfile profile, int residents, int year, long meanIncome, int incomeShare, Draws draws)
    {
        var ages = AgePyramid.Area;
        var from15 = ages.Younger(15, residents);
        var from18 = ages.Younger(18, residents);
        var from30 = ages.Younger(30, residents);
        var from60 = ages.Younger(60, residents);
        var from65 = ages.Younger(65, residents);
        var working = from65 - from18;
        var middle = from60 - from30;

        _residents = (uint)residents;
        (_from15, _from18, _from30, _from60, _from65) = ((uint)from15, (uint)from18, (uint)from30, (uint)from60, (uint)from65);
        _nonWestern = (uint)profile.NonWestern.Of(residents, 1, year, ref draws);
        _convicted = (uint)profile.Convicted.Of(residents - from18, 1, year, ref draws);
        var basic = profile.BasicEducation.Of(middle, 1, year, ref draws);
        var unknown = (int)((long)middle * profile.UnknownEducation / 10_000);
        _basicEducation = (uint)basic;
        _unknownEducation = (uint)(basic + unknown > middle ? middle - basic : unknown);

        // A tenth of those aged 18-64 count in part: as many a quarter as half and three quarters. The others wholly, and one for the rest.
        var off = draws.Below(4) switch { 0 => 1, 1 => 0, 2 => 250, _ => 1000 };
        var thousandths = profile.OutsideLabourMarket.Of(working * 1000, off, year, ref draws);
        var partly = working / 30 * 3;
        if (partly * 500 > thousandths) partly = 0;
        _partlyOutside = (uint)partly;
        _outside = (uint)((thousandths - (partly * 500)) / 1000);
        _rest = (ushort)((thousandths - (partly * 500)) % 1000);

        _incomeScale = IncomeCurve.ScaleFor(meanIncome * incomeShare / 10_000);
        _byAge = new(residents, ref draws);
        _byOrigin = new(residents, ref draws);
        _byWork = new(working, ref draws);
        _byConviction = new(residents - from18, ref draws);
        _byEducation = new(middle, ref draws);
        _byIncome = new(from65 - from15, ref draws);
    }

    /// <summary>Writes a resident.</summary>
    /// <param name="columns">Where to.</param>
    /// <param name="row">The row there.</param>
    /// <param name="resident">Which of the area's residents, from 0.</param>
    /// <param name="chance">64 bits of the person's own, for what no criterion counts.</param>
    public void Write(PersonColumns columns, int row, uint resident, ulong chance)
    {
        var rank = _byAge.At(resident);
        var traits = _byOrigin.At(rank) < _nonWestern ? (uint)ResidentTraits.NonWestern : 0;
        var isAdult = rank >= _from18;
        uint outside = 0;
        long income = 0;

        if (isAdult)
        {
            if (_byConviction.At(rank - _from18) < _convicted) traits |= (uint)ResidentTraits.Convicted;
            outside = rank < _from65 ? OutsideLabourMarket(_byWork.At(rank - _from18)) : (uint)Resident.WhollyOutside;
        }

        if (rank >= _from30 && rank < _from60)
        {
            var place = _byEducation.At(rank - _from30);
            if (place < _basicEducation) traits |= (uint)ResidentTraits.BasicEducation;
            else if (place < _basicEducation + _unknownEducation) traits |= (uint)ResidentTraits.UnknownEducation;
        }
        else
        {
            traits |= People.EducationOfOthers(isAdult, chance);
        }

        if (rank >= _from15)
        {
            var place = rank < _from65
                ? ((2 * _byIncome.At(rank - _from15)) + 1) * (IncomeCurve.Places / 2) / (_from65 - _from15)
                : (uint)(chance >> 48);
            income = IncomeCurve.At(place, _incomeScale);
            traits |= People.Taxes(isYoung: rank < _from30, outside, chance, ref income);
        }

        columns.Age[row] = AgePyramid.Area.At((rank << AgePyramid.SliceBits) / _residents);
        columns.Traits[row] = (ResidentTraits)traits;
        columns.OutsideLabourMarket[row] = (ushort)outside;
        columns.GrossIncome[row] = income;
    }

    private uint OutsideLabourMarket(uint place)
    {
        if (place < _partlyOutside) return ((place % 3) + 1) * 250;

        place -= _partlyOutside;
        return place < _outside ? Resident.WhollyOutside
            : place == _outside ? _rest
            : 0u;
    }
}
