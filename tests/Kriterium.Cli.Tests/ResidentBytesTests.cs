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
                Assert.Equal((text, isPossible), (text, ResidentBytes.TryKroner(Encoding.UTF8.GetBytes(text), out var kroner)));
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
                    Assert.False(ResidentBytes.TryKroner(field, out _), Convert.ToHexString(field));
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

    /// <summary>Of every length, zeros with each digit at each place, and all digits alike.</summary>
    private static IEnumerable<string> Written()
    {
        for (var length = 1; length <= MostDigits; length++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                yield return new string(digit, length);
                for (var place = 0; place < length; place++) yield return new string('0', place) + digit + new string('0', length - 1 - place);
            }
        }
    }
}
