namespace Kriterium.Testing;

/// <summary>
/// Everybody in one year, by address: in each region first those who live in no area, then area by area.
/// Any of them can be written alone.
/// </summary>
internal sealed class NationYear
{
    private const int IndexBits = 14;

    private readonly Place[] _places;
    private readonly AreaPlan[] _areas;
    private readonly long[] _incomeScales = new long[Region.All.Count];
    private readonly int[] _placeAt;
    private readonly int _indexShift;
    private readonly ulong _key;
    private readonly Shuffle _shuffle;

    public NationYear(NationPlan plan, int year)
    {
        Year = year;
        _key = SplitMix.At(plan.Key, (ulong)year);
        _shuffle = new(plan.Residents, SplitMix.At(_key, ulong.MaxValue));
        _areas = new AreaPlan[plan.Areas.Count];
        _places = new Place[_areas.Length + Region.All.Count + 1];

        var place = 0;
        var person = 0L;
        foreach (var region in Region.All)
        {
            var (first, end) = plan.AreasOf(region);
            var residents = new int[end - first];
            var incomeShares = new int[end - first];
            var draws = new Draws[end - first];
            for (var area = first; area < end; area++)
            {
                var profile = plan.Areas[area];
                draws[area - first] = new Draws(SplitMix.At(_key, (ulong)area << 32));
                residents[area - first] = profile.ResidentsIn(plan.UsualResidents(area), year, ref draws[area - first]);
                incomeShares[area - first] = profile.Income.In(year, ref draws[area - first]);
            }

            var outside = plan.ResidentsOf(region) - residents.Sum(one => (long)one);
            var outsideIncome = OutsideIncome(region, year);
            _incomeScales[region.Number - 1] = IncomeCurve.ScaleFor(outsideIncome);
            var meanIncome = MeanIncome(outside, outsideIncome, residents, incomeShares);

            _places[place++] = new(person, Resident.NoArea, region.Number);
            person += outside;
            for (var area = first; area < end; area++)
            {
                _places[place++] = new(person, area, region.Number);
                person += residents[area - first];
                _areas[area] = new(
                    plan.Areas[area], residents[area - first], year, meanIncome, incomeShares[area - first], draws[area - first]);
            }
        }

        _places[place] = new(person, Resident.NoArea, 0);

        while (plan.Residents >> _indexShift >= 1 << IndexBits) _indexShift++;
        _placeAt = new int[((plan.Residents - 1) >> _indexShift) + 1];
        for (var i = 1; i < _placeAt.Length; i++) _placeAt[i] = Next(_placeAt[i - 1], (long)i << _indexShift);
    }

    public int Year { get; }

    /// <summary>People in random order.</summary>
    public ResidentColumns Shuffled(long first, int count)
    {
        var columns = new PersonColumns(count);
        for (var row = 0; row < count; row++)
        {
            var person = _shuffle.At(first + row);
            Write(columns, row, Next(_placeAt[person >> _indexShift], person), person);
        }

        return columns.Of(Year);
    }

    /// <summary>People in the order of their addresses.</summary>
    public ResidentColumns ByAddress(long first, int count)
    {
        var columns = new PersonColumns(count);
        var place = count == 0 ? 0 : _placeAt[first >> _indexShift];
        for (var row = 0; row < count; row++)
        {
            place = Next(place, first + row);
            Write(columns, row, place, first + row);
        }

        return columns.Of(Year);
    }

    /// <summary>The place of a person who lives there or further on.</summary>
    private int Next(int place, long person)
    {
        while (person >= _places[place + 1].First) place++;
        return place;
    }

    private void Write(PersonColumns columns, int row, int index, long person)
    {
        ref readonly var place = ref _places[index];
        columns.Area[row] = place.Area;
        columns.Region[row] = place.Region;
        var chance = SplitMix.At(_key, (ulong)person << 1);
        if (place.Area >= 0) _areas[place.Area].Write(columns, row, (uint)(person - place.First), chance);
        else People.Write(columns, row, _incomeScales[place.Region - 1], chance, SplitMix.At(_key, ((ulong)person << 1) + 1));
    }

    /// <summary>The mean income in kroner of those who live in no area: 2 per cent of that of 2015 more each year.</summary>
    private static long OutsideIncome(Region region, int year)
    {
        var in2015 = region.Number switch { 1 => 308_000, 2 => 322_000, 3 => 312_000, 4 => 355_000, _ => 325_000 };
        return in2015 * (50L + Figure.Since(year)) / 50;
    }

    /// <summary>The region's mean income, from that of those in no area and the shares of it that areas have.</summary>
    private static long MeanIncome(long outside, long outsideIncome, int[] residents, int[] incomeShares)
    {
        long taxpayersOutside = People.TaxpayersPerThousand(AgePyramid.Nation);
        long taxpayersInAreas = People.TaxpayersPerThousand(AgePyramid.Area);
        var all = outside * taxpayersOutside;
        for (var i = 0; i < residents.Length; i++) all += residents[i] * taxpayersInAreas * (10_000 - incomeShares[i]) / 10_000;
        return all <= 0 ? outsideIncome : outsideIncome * outside * taxpayersOutside / all;
    }

    private readonly struct Place(long first, int area, byte region)
    {
        public readonly long First = first;
        public readonly int Area = area;
        public readonly byte Region = region;
    }
}
