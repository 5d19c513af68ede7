namespace Kriterium;

/// <summary>The counts of one area in one measurement year. A count that is not given is unknown, never zero.</summary>
/// <remarks>
/// The row of the list's year holds the 1 January figures and the newest yearly figures that the list uses.
/// Age bands include both ends.
/// </remarks>
public sealed class AreaYear
{
    // Stands for a count that is unknown, only bounded or too large, and for unknown education that is not given apart.
    private const int NotHere = -1;

    // Nearly all counts are exact and below two thousand million, and to decide a country takes millions: half a word each, and all in full only where one is not.
    private readonly int _residents, _nonWestern, _aged18To64, _outsideLabourMarketThousandths, _aged18Plus, _convicted, _aged30To59, _basicEducation, _taxpayers, _unknownEducation;
    private readonly bool _hasIncome;
    private readonly long _grossIncome;
    private readonly FullCounts? _full;

    /// <summary>Checks and keeps the counts of a year.</summary>
    /// <param name="year">The measurement year, 1 to 9999.</param>
    /// <param name="residents">All residents, children included, on 1 January.</param>
    /// <param name="nonWestern">Those of <paramref name="residents"/> who are immigrants or descendants from non-Western countries.</param>
    /// <param name="aged18To64">Residents aged 18 to 64.</param>
    /// <param name="outsideLabourMarketThousandths">Those of <paramref name="aged18To64"/> outside the labour market and education, in <b>thousandths of a person</b>: 250 for a person who counts a quarter.</param>
    /// <param name="aged18Plus">Residents aged 18 and over.</param>
    /// <param name="convicted">Those of <paramref name="aged18Plus"/> who were convicted.</param>
    /// <param name="aged30To59">Residents aged 30 to 59.</param>
    /// <param name="basicEducation">Those of <paramref name="aged30To59"/> whose highest education is basic, by the definition of the rule that will judge it. Unknown education is in it, unless it is given apart.</param>
    /// <param name="taxpayers">Taxable persons aged 15 to 64, persons in education left out.</param>
    /// <param name="grossIncome">The gross income of <paramref name="taxpayers"/> together, in kroner; may be negative; <c>null</c> is unknown.</param>
    /// <param name="unknownEducation">Those of <paramref name="aged30To59"/> whose education is unknown (<i>uoplyst</i>), apart from <paramref name="basicEducation"/>; the rule says how they count. <c>null</c> when it is not given apart.</param>
    /// <exception cref="FieldFaultException">
    /// A count is negative; a part is larger than its base, or has an empty one; a base is larger than the one it lies in
    /// (30-59 in 18-64 in 18 and over in residents). All faults are listed together.
    /// </exception>
    public AreaYear(
        int year,
        Count residents = default,
        Count nonWestern = default,
        Count aged18To64 = default,
        Count outsideLabourMarketThousandths = default,
        Count aged18Plus = default,
        Count convicted = default,
        Count aged30To59 = default,
        Count basicEducation = default,
        Count taxpayers = default,
        long? grossIncome = null,
        Count? unknownEducation = null)
    {
        var faults = new FieldFaults();
        if (YearFault(year) is { } fault) faults.Add(fault);
        Check(faults, residents, nonWestern, aged18To64, outsideLabourMarketThousandths, aged18Plus, convicted, aged30To59, basicEducation, taxpayers, grossIncome, unknownEducation);
        faults.ThrowIfAny("The year " + Text.Number(year));

        Year = year;
        _residents = SmallOr(residents);
        _nonWestern = SmallOr(nonWestern);
        _aged18To64 = SmallOr(aged18To64);
        _outsideLabourMarketThousandths = SmallOr(outsideLabourMarketThousandths);
        _aged18Plus = SmallOr(aged18Plus);
        _convicted = SmallOr(convicted);
        _aged30To59 = SmallOr(aged30To59);
        _basicEducation = SmallOr(basicEducation);
        _taxpayers = SmallOr(taxpayers);
        (_hasIncome, _grossIncome) = (grossIncome is not null, grossIncome ?? 0);
        _unknownEducation = unknownEducation is { } apart ? SmallOr(apart) : NotHere;

        var isAnyLeftOut = IsLeftOut(residents) || IsLeftOut(nonWestern) || IsLeftOut(aged18To64) || IsLeftOut(outsideLabourMarketThousandths) || IsLeftOut(aged18Plus)
            || IsLeftOut(convicted) || IsLeftOut(aged30To59) || IsLeftOut(basicEducation) || IsLeftOut(taxpayers) || (unknownEducation is not null && _unknownEducation == NotHere);
        if (isAnyLeftOut)
            _full = new FullCounts(residents, nonWestern, aged18To64, outsideLabourMarketThousandths, aged18Plus, convicted, aged30To59, basicEducation, taxpayers, unknownEducation);
    }

    /// <summary>The measurement year.</summary>
    public int Year { get; }

    /// <summary>All residents, children included, on 1 January.</summary>
    public Count Residents => _residents != NotHere ? Count.Of(_residents) : _full?.Residents ?? Count.Unknown;

    /// <summary>Residents who are immigrants or descendants from non-Western countries.</summary>
    public Count NonWestern => _nonWestern != NotHere ? Count.Of(_nonWestern) : _full?.NonWestern ?? Count.Unknown;

    /// <summary>Residents aged 18 to 64.</summary>
    public Count Aged18To64 => _aged18To64 != NotHere ? Count.Of(_aged18To64) : _full?.Aged18To64 ?? Count.Unknown;

    /// <summary>Those aged 18 to 64 outside the labour market and education, in thousandths of a person.</summary>
    public Count OutsideLabourMarketThousandths => _outsideLabourMarketThousandths != NotHere ? Count.Of(_outsideLabourMarketThousandths) : _full?.OutsideLabourMarketThousandths ?? Count.Unknown;

    /// <summary>Residents aged 18 and over.</summary>
    public Count Aged18Plus => _aged18Plus != NotHere ? Count.Of(_aged18Plus) : _full?.Aged18Plus ?? Count.Unknown;

    /// <summary>Those aged 18 and over who were convicted.</summary>
    public Count Convicted => _convicted != NotHere ? Count.Of(_convicted) : _full?.Convicted ?? Count.Unknown;

    /// <summary>Residents aged 30 to 59.</summary>
    public Count Aged30To59 => _aged30To59 != NotHere ? Count.Of(_aged30To59) : _full?.Aged30To59 ?? Count.Unknown;

    /// <summary>Those aged 30 to 59 whose highest education is basic.</summary>
    public Count BasicEducation => _basicEducation != NotHere ? Count.Of(_basicEducation) : _full?.BasicEducation ?? Count.Unknown;

    /// <summary>Taxable persons aged 15 to 64, persons in education left out.</summary>
    public Count Taxpayers => _taxpayers != NotHere ? Count.Of(_taxpayers) : _full?.Taxpayers ?? Count.Unknown;

    /// <summary>Their gross income together, in kroner, or <c>null</c>.</summary>
    public long? GrossIncome => _hasIncome ? _grossIncome : null;

    /// <summary>Those aged 30 to 59 whose education is unknown, or <c>null</c> when they are not given apart from <see cref="BasicEducation"/>.</summary>
    public Count? UnknownEducation => _unknownEducation != NotHere ? Count.Of(_unknownEducation) : _full?.UnknownEducation;

    internal const int ThousandthsPerPerson = 1000;

    /// <summary>"2015: 1,204 residents".</summary>
    public override string ToString() => Text.Number(Year) + ": " + Residents + " residents";

    /// <summary>The part and base of an indicator that is a share of people.</summary>
    internal ShareCounts CountsFor(Indicator indicator, bool unknownEducationIsBasic) =>
        ReferenceEquals(indicator, Indicator.NonWestern) ? new(NonWestern, Residents)
        : ReferenceEquals(indicator, Indicator.OutsideLabourMarket) ? new(OutsideLabourMarketThousandths, Aged18To64)
        : ReferenceEquals(indicator, Indicator.Convicted) ? new(Convicted, Aged18Plus)
        : ReferenceEquals(indicator, Indicator.BasicEducation) ? new(unknownEducationIsBasic && UnknownEducation is { } unknown ? BasicEducation.Plus(unknown) : BasicEducation, Aged30To59)
        : throw NoShare(indicator);

    /// <summary>The same where both are exactly known and below two thousand million; none where they must be looked at in full.</summary>
    internal ExactShare ExactCountsFor(Indicator indicator, bool unknownEducationIsBasic) =>
        ReferenceEquals(indicator, Indicator.NonWestern) ? ExactShare.From(_nonWestern, _residents)
        : ReferenceEquals(indicator, Indicator.OutsideLabourMarket) ? ExactShare.From(_outsideLabourMarketThousandths, _aged18To64)
        : ReferenceEquals(indicator, Indicator.Convicted) ? ExactShare.From(_convicted, _aged18Plus)
        : !ReferenceEquals(indicator, Indicator.BasicEducation) ? throw NoShare(indicator)
        : !unknownEducationIsBasic || IsWithoutUnknownEducation ? ExactShare.From(_basicEducation, _aged30To59)
        : ExactShare.From((_basicEducation | _unknownEducation) < 0 ? NotHere : (long)_basicEducation + _unknownEducation, _aged30To59);

    /// <summary>The income where it and the taxpayers are exactly known.</summary>
    internal ExactIncome ExactIncome => _hasIncome ? Kriterium.ExactIncome.From(_grossIncome, Taxpayers) : default;

    private bool IsWithoutUnknownEducation => _unknownEducation == NotHere && _full?.UnknownEducation is null;

    /// <summary>This year with its residents known from elsewhere, or <c>null</c> and faults when they contradict the rest.</summary>
    internal AreaYear? TryWithResidents(Count residents, Faults faults)
    {
        try
        {
            return residents == Residents
                ? this
                : new AreaYear(Year, residents, NonWestern, Aged18To64, OutsideLabourMarketThousandths, Aged18Plus, Convicted, Aged30To59, BasicEducation, Taxpayers, GrossIncome, UnknownEducation);
        }
        catch (FieldFaultException fault)
        {
            faults.Add("residents do not fit: " + fault.Message);
            return null;
        }
    }

    /// <summary>Adds what is wrong with the counts of a year, wherever they are kept.</summary>
    internal static void Check(
        FieldFaults faults,
        Count residents,
        Count nonWestern,
        Count aged18To64,
        Count outsideLabourMarketThousandths,
        Count aged18Plus,
        Count convicted,
        Count aged30To59,
        Count basicEducation,
        Count taxpayers,
        long? grossIncome,
        Count? unknownEducation)
    {
        Evidence.CheckPart(faults, nonWestern, residents, nameof(nonWestern), nameof(residents), 1);
        Evidence.CheckPart(faults, outsideLabourMarketThousandths, aged18To64, nameof(outsideLabourMarketThousandths), nameof(aged18To64), ThousandthsPerPerson);
        Evidence.CheckPart(faults, convicted, aged18Plus, nameof(convicted), nameof(aged18Plus), 1);
        Evidence.CheckPart(faults, basicEducation, aged30To59, nameof(basicEducation), nameof(aged30To59), 1);
        MeanIncome.CheckIncome(faults, grossIncome, taxpayers, nameof(grossIncome), nameof(taxpayers));
        CheckUnknownEducation(faults, basicEducation, unknownEducation, aged30To59);
        CheckNested(faults, (nameof(aged30To59), aged30To59), (nameof(aged18To64), aged18To64), (nameof(aged18Plus), aged18Plus), (nameof(residents), residents));
    }

    private static void CheckUnknownEducation(FieldFaults faults, Count basic, Count? unknown, Count whole)
    {
        if (unknown is not { } count) return;

        faults.AddIfNegative("unknownEducation", count);
        if (count.Lower >= 0 && basic.Lower >= 0 && basic.Lower <= whole.Upper && (System.Numerics.BigInteger)basic.Lower + count.Lower > whole.Upper)
            faults.Add(FieldFault.MoreThan("unknownEducation", count.ToString(), "together with basic education more than their base ", "aged30To59", whole, "a part is at most its base"));
    }

    internal static ArgumentException NoShare(Indicator indicator) => new(indicator + " is no share of people.", nameof(indicator));

    internal static FieldFault? YearFault(long year, string field = "year") =>
        year is < 1 or > 9999 ? FieldFault.Alone(field, Text.Number(year), "give 1 to 9999") : null;

    private static void CheckNested(FieldFaults faults, params (string Field, Count Count)[] innerToOuter)
    {
        // Also across one that is unknown: 30-59 cannot exceed residents, whatever lies between them.
        for (var inner = 0; inner < innerToOuter.Length; inner++)
        {
            for (var outer = inner + 1; outer < innerToOuter.Length; outer++)
            {
                var (innerField, innerCount) = innerToOuter[inner];
                var (outerField, outerCount) = innerToOuter[outer];
                if (outerCount.Upper >= 0 && innerCount.Lower > outerCount.Upper)
                {
                    faults.Add(FieldFault.MoreThan(innerField, innerCount.ToString(), "more than ", outerField, outerCount, "the first lies in the second"));
                    break;
                }
            }
        }
    }

    private static bool IsLeftOut(Count count) => SmallOr(count) == NotHere && count != Count.Unknown;

    // A count below zero was refused, so that -1 is free.
    private static int SmallOr(Count count) => count.IsExact && count.Lower <= int.MaxValue ? (int)count.Lower : NotHere;

    /// <summary>All counts of a year of which some are bounds or very large.</summary>
    private sealed class FullCounts(
        Count residents, Count nonWestern, Count aged18To64, Count outsideLabourMarketThousandths, Count aged18Plus, Count convicted, Count aged30To59, Count basicEducation, Count taxpayers, Count? unknownEducation)
    {
        public Count Residents => residents;

        public Count NonWestern => nonWestern;

        public Count Aged18To64 => aged18To64;

        public Count OutsideLabourMarketThousandths => outsideLabourMarketThousandths;

        public Count Aged18Plus => aged18Plus;

        public Count Convicted => convicted;

        public Count Aged30To59 => aged30To59;

        public Count BasicEducation => basicEducation;

        public Count Taxpayers => taxpayers;

        public Count? UnknownEducation => unknownEducation;
    }
}
