using ParquetSharp;
using Encoding = System.Text.Encoding;

namespace Kriterium.Cli.Reading;

/// <summary>A column in which every row has the same, as a folder gives it; read as a text in the file would be.</summary>
/// <param name="text">What stands in every row; empty for nothing.</param>
/// <param name="words">What texts stand for; <c>null</c> for whole numbers and flags.</param>
internal sealed class ParquetConstant(string text, ParquetWords? words) : ParquetColumn
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    protected override ReadOnlySpan<short> Levels => default;

    public override void Start(ColumnReader column) => throw new InvalidOperationException("There is no such column in the file.");

    public override void Read(int rows)
    {
    }

    public override bool TryMoveTo<T>(Span<T> to, long lowest, long highest, long offset)
    {
        long number;
        if (words is null)
        {
            if (!ResidentBytes.TryWhole(_utf8, lowest, highest, out number)) return false;
        }
        else
        {
            if (!words.TryFind(_utf8, out var one)) return false;
            number = one;
        }

        to.Fill(T.CreateTruncating(number - offset));
        return true;
    }

    public override bool TryMark(Span<byte> traits, int shift)
    {
        var flag = ResidentBytes.Flag(_utf8);
        if (flag > 1) return false;

        foreach (ref var one in traits) one |= (byte)(flag << shift);
        return true;
    }

    public override void Dispose()
    {
    }

    protected override string Written(int row) => text;
}
