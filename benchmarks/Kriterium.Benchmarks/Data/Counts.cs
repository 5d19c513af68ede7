namespace Kriterium.Benchmarks.Data;

/// <summary>Everything that the law needs of residents, as plain numbers: what the ways of counting are compared by.</summary>
internal sealed class Counts
{
    private readonly SortedDictionary<(int Year, string Place), long[]> _rows = [];

    /// <summary>
    /// Names the counts of an area in a year, in the order of the parameters of <see cref="AreaYear"/>, unknown education last.
    /// </summary>
    public void AddArea(int year, int area, params long[] counts) => _rows.Add((year, FormattableString.Invariant($"area {area}")), counts);

    /// <summary>The taxpayers of a region and their income.</summary>
    public void AddRegion(int year, int region, long taxpayers, long grossIncome) => _rows.Add((year, FormattableString.Invariant($"region {region}")), [taxpayers, grossIncome]);

    public void AddCountry(int year, long aged18Plus, long convicted) => _rows.Add((year, "country"), [aged18Plus, convicted]);

    public static Counts Of(ResidentAggregator aggregator, IEnumerable<int> years)
    {
        var counts = new Counts();
        foreach (var year in years)
        {
            for (var area = 0; area < aggregator.AreaCount; area++)
            {
                if (aggregator.GetArea(area, year) is not { } of) continue;

                counts.AddArea(
                    year,
                    area,
                    of.Residents.Lower,
                    of.NonWestern.Lower,
                    of.Aged18To64.Lower,
                    of.OutsideLabourMarketThousandths.Lower,
                    of.Aged18Plus.Lower,
                    of.Convicted.Lower,
                    of.Aged30To59.Lower,
                    of.BasicEducation.Lower,
                    of.Taxpayers.Lower,
                    of.GrossIncome!.Value,
                    of.UnknownEducation!.Value.Lower);
            }

            foreach (var region in Region.All)
            {
                var of = aggregator.GetRegion(region, year)!;
                counts.AddRegion(year, region.Number, of.Taxpayers.Lower, of.GrossIncome!.Value);
            }

            var country = aggregator.GetCountry(year)!;
            counts.AddCountry(year, country.Aged18Plus.Lower, country.Convicted.Lower);
        }

        return counts;
    }

    /// <summary>Fails the benchmark when another way of counting came to something else.</summary>
    public void MustEqual(Counts other, string way)
    {
        if (_rows.Count == 0) throw new InvalidOperationException("Nothing was counted.");
        if (_rows.Count != other._rows.Count) throw new InvalidOperationException(FormattableString.Invariant($"{way} has {other._rows.Count} rows of counts, not {_rows.Count}."));

        foreach (var (place, counts) in _rows)
        {
            if (!other._rows.TryGetValue(place, out var others) || !counts.AsSpan().SequenceEqual(others))
                throw new InvalidOperationException(FormattableString.Invariant($"{way} counts {place} otherwise: {string.Join(' ', others ?? [])}, not {string.Join(' ', counts)}."));
        }
    }
}
