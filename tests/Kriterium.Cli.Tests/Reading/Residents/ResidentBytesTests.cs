using System.Globalization;
using System.Text;
using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Tests;

/// <summary>Incomes read from bytes are the numbers that are written, and nothing else is read.</summary>
public class ResidentBytesTests
{
    private const int MostDigits = 13;

    [Fact]
    public void Kroner_OfEveryLengthAndDigit_AreWhatIsWritten()
    {
        foreach (var digits in Written())
        {
            foreach (var text in (string[])[digits, "-" + digits])
            {
                var expected = long.Parse(text, CultureInfo.InvariantCulture);
                var isPossible = expected is >= Resident.LowestIncome and <= Resident.HighestIncome;
                Assert.Equal((text, isPossible), (text, TryKroner(Encoding.UTF8.GetBytes(text), out var kroner)));
                if (isPossible) Assert.Equal(expected, kroner);
            }
        }
    }

    [Fact]
    public void Kroner_WithAnythingButDigits_AreRefused()
    {
        for (var length = 1; length <= MostDigits; length++)
        {
            for (var place = 0; place < length; place++)
            {
                for (var value = 0; value <= byte.MaxValue; value++)
                {
                    // A sign in front of at least one digit is as good as a digit.
                    if (value is >= '0' and <= '9' || (value == '-' && place == 0 && length > 1)) continue;

                    byte[] field = [.. Enumerable.Repeat((byte)'1', length)];
                    field[place] = (byte)value;
                    Assert.False(TryKroner(field, out _), Convert.ToHexString(field));
                }
            }
        }
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("true", 1)]
    [InlineData("FALSE", 0)]
    [InlineData("2", 2)]
    [InlineData("/", 2)]
    [InlineData("", 2)]
    [InlineData("01", 2)]
    [InlineData("yes", 2)]
    public void Flag_IsZeroOrOne_OrMore(string text, uint flag) =>
        Assert.Equal(flag, uint.Min(ResidentBytes.Flag(Encoding.UTF8.GetBytes(text)), 2));

    [Theory]
    [InlineData("1081", 1)]
    [InlineData("1085", 5)]
    [InlineData("Sjælland", 5)]
    [InlineData("Nordjylland", 1)]
    [InlineData("1080", 0)]
    [InlineData("1086", 0)]
    [InlineData("01081", 0)]
    [InlineData("+1081", 0)]
    [InlineData("sjælland", 0)]
    [InlineData("", 0)]
    public void Region_IsItsCodeOrItsName_OrReadSlowly(string text, byte number) =>
        Assert.Equal((number > 0, number), (ResidentBytes.TryRegion(Encoding.UTF8.GetBytes(text), out var found), found));

    private static bool TryKroner(ReadOnlySpan<byte> field, out long kroner) =>
        ResidentBytes.TryWhole(field, Resident.LowestIncome, Resident.HighestIncome, out kroner);

    /// <summary>Of every length, zeros with each digit at each place, and all digits alike.</summary>
    private static IEnumerable<string> Written()
    {
        for (var length = 1; length <= MostDigits; length++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                yield return new string(digit, length);
                for (var place = 0; place < length; place++)
                    yield return new string('0', place) + digit + new string('0', length - 1 - place);
            }
        }
    }
}
