using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Kriterium.Testing.Tests;

/// <summary>A country added up, and fingerprints of rows and sums.</summary>
internal static class Sums
{
    public static ResidentAggregator Of(SyntheticNation nation, IEnumerable<ResidentColumns> batches)
    {
        var sums = new ResidentAggregator(nation.Areas.Count);
        sums.AddInParallel(batches);
        return sums;
    }

    /// <summary>Every count of every area, region and year, a line each.</summary>
    public static string Text(ResidentAggregator sums)
    {
        var text = new StringBuilder();
        foreach (var year in sums.Years)
        {
            for (var area = 0; area < sums.AreaCount; area++)
            {
                if (sums.GetArea(area, year) is not { } counts) continue;

                Line(text, year, area, counts.Residents, counts.NonWestern, counts.Aged18To64, counts.OutsideLabourMarketThousandths,
                    counts.Aged18Plus, counts.Convicted, counts.Aged30To59, counts.BasicEducation, counts.UnknownEducation,
                    counts.Taxpayers, counts.GrossIncome);
            }

            foreach (var region in Region.All)
                Line(text, year, region.Code, sums.GetRegion(region, year)!.Taxpayers, sums.GetRegion(region, year)!.GrossIncome);
            Line(text, year, sums.GetCountry(year)!.Aged18Plus, sums.GetCountry(year)!.Convicted);
        }

        return text.ToString();
    }

    public static string Fingerprint(string text) => Short(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The first 16 digits of SHA-256 over the rows, column by column.</summary>
    public static string Fingerprint(ResidentColumns rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(rows.Areas.Span));
        hash.AppendData(rows.Regions.Span);
        hash.AppendData(rows.Ages.Span);
        hash.AppendData(MemoryMarshal.AsBytes(rows.Traits.Span));
        hash.AppendData(MemoryMarshal.AsBytes(rows.OutsideLabourMarketThousandths.Span));
        hash.AppendData(MemoryMarshal.AsBytes(rows.GrossIncome.Span));
        return Short(hash.GetHashAndReset());
    }

    public static IEnumerable<Resident> Rows(IEnumerable<ResidentColumns> batches) =>
        from batch in batches
        from row in Enumerable.Range(0, batch.Length)
        select new Resident(
            batch.Year,
            batch.Areas.Span[row],
            batch.Regions.Span[row],
            batch.Ages.Span[row],
            batch.Traits.Span[row],
            batch.OutsideLabourMarketThousandths.Span[row],
            batch.GrossIncome.Span[row]);

    private static string Short(byte[] hash) => Convert.ToHexString(hash)[..16];

    private static void Line(StringBuilder text, params object?[] values) =>
        text
            .AppendJoin(
                ',', values.Select(value => value is Count count ? count.Lower : Convert.ToInt64(value, CultureInfo.InvariantCulture)))
            .Append('\n');
}
