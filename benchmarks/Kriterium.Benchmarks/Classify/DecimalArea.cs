namespace Kriterium.Benchmarks.Classify;

/// <summary>
/// An area as one writes it at first: a list of years, shares as decimals, means with LINQ. It rounds, and knows nothing of unknown
/// figures.
/// </summary>
internal sealed class DecimalArea(AreaMeasurement area)
{
    private readonly List<Year> _years = [.. area.Years.Select(year => new Year(year))];
    private readonly RegionYear _region = area.RegionYears.Single(year => year.Year == area.MeasurementYear);
    private readonly int _measurementYear = area.MeasurementYear;

    public bool IsListed2010() =>
        Latest.Residents >= 1_000
        && new[]
        {
            Latest.NonWestern / Latest.Residents * 100 > 50,
            MeanOf(4, year => year.Outside / year.Aged18To64 * 100) > 40,
            MeanOf(4, year => year.Convicted / year.Aged18Plus * 10_000) > 270,
        }.Count(isMet => isMet) >= 2;

    public bool IsListed2013() =>
        Latest.Residents >= 1_000
        && new[]
        {
            Latest.NonWestern / Latest.Residents * 100 > 50,
            MeanOf(2, year => year.Outside / year.Aged18To64 * 100) > 40,
            MeanOf(2, year => year.Convicted / year.Aged18Plus * 100) > 2.70m,
            (Latest.BasicEducation + Latest.UnknownEducation) / Latest.Aged30To59 * 100 > 50,
            Latest.GrossIncome / Latest.Taxpayers / ((decimal)_region.GrossIncome!.Value / _region.Taxpayers.Lower) * 100 < 55,
        }.Count(isMet => isMet) >= 3;

    /// <summary>The figures themselves, for an engine that is given figures.</summary>
    public AreaFigures ToFigures() => new()
    {
        Residents = (int)Latest.Residents,
        NonWestern = Latest.NonWestern / Latest.Residents * 100,
        OutsideLabourMarket4Years = MeanOf(4, year => year.Outside / year.Aged18To64 * 100),
        OutsideLabourMarket2Years = MeanOf(2, year => year.Outside / year.Aged18To64 * 100),
        Convicted4Years = MeanOf(4, year => year.Convicted / year.Aged18Plus * 100),
        Convicted2Years = MeanOf(2, year => year.Convicted / year.Aged18Plus * 100),
        BasicEducation = (Latest.BasicEducation + Latest.UnknownEducation) / Latest.Aged30To59 * 100,
        RelativeIncome = Latest.GrossIncome / Latest.Taxpayers / ((decimal)_region.GrossIncome!.Value / _region.Taxpayers.Lower) * 100,
    };

    private Year Latest => _years.Single(year => year.Number == _measurementYear);

    private decimal MeanOf(int window, Func<Year, decimal> share) => _years.Where(year => year.Number > _measurementYear - window).Average(share);

    private sealed class Year(AreaYear year)
    {
        public int Number { get; } = year.Year;

        public decimal Residents { get; } = year.Residents.Lower;

        public decimal NonWestern { get; } = year.NonWestern.Lower;

        public decimal Aged18To64 { get; } = year.Aged18To64.Lower;

        public decimal Outside { get; } = year.OutsideLabourMarketThousandths.Lower / 1_000m;

        public decimal Aged18Plus { get; } = year.Aged18Plus.Lower;

        public decimal Convicted { get; } = year.Convicted.Lower;

        public decimal Aged30To59 { get; } = year.Aged30To59.Lower;

        public decimal BasicEducation { get; } = year.BasicEducation.Lower;

        public decimal UnknownEducation { get; } = year.UnknownEducation!.Value.Lower;

        public decimal Taxpayers { get; } = year.Taxpayers.Lower;

        public decimal GrossIncome { get; } = year.GrossIncome!.Value;
    }
}
