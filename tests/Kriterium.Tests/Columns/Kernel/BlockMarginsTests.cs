namespace Kriterium.Tests.Columns.Kernel;

/// <summary>Verdicts of many margins at a time: those of single margins, and none where a margin is not sure.</summary>
public class BlockMarginsTests
{
    [Theory]
    [InlineData(Comparison.MoreThan)]
    [InlineData(Comparison.AtLeast)]
    [InlineData(Comparison.LessThan)]
    public void Judge_IsTheVerdictOfEach_ForAsManyAsComeOutEven(Comparison comparison)
    {
        var limit = new CompiledLimit(new Fraction(1, 2), comparison, 1, 1);
        var margins = new BlockMargins(limit);
        long[] sides = [-1, 0, 1, long.MinValue, long.MinValue + 1, long.MaxValue, 1L << 32, -(1L << 32)];

        // Vectors of 16 to 64 bytes.
        foreach (var (count, judged) in ((int, int)[])[(15, 0), (64, 64), (65, 64), (128, 128)])
        {
            long[] over = [.. Enumerable.Range(0, count).Select(i => sides[i % sides.Length])];
            var verdicts = new Verdict[count];
            Assert.Equal(judged, margins.Judge(over, verdicts));
            Assert.Equal(
                over.Select((one, i) => i >= judged || one == BlockMargins.Unsure ? Verdict.Undetermined : limit.BySide(one)), verdicts);
        }
    }
}
