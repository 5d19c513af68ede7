using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using ParquetSharp;

namespace Kriterium.Cli.Reading;

/// <summary>How a number is stored in Parquet, before its decimal point is set.</summary>
internal interface IParquetNumber<TStored>
{
    /// <summary>The number where it fits in 64 bits.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="width">How many bytes each has, where all have as many.</param>
    /// <param name="number">The number.</param>
    static abstract bool TryRead(TStored stored, int width, out long number);

    /// <summary>The number, however large.</summary>
    static abstract BigInteger ReadLarge(TStored stored, int width);
}

internal readonly struct Int32Number : IParquetNumber<int>
{
    public static bool TryRead(int stored, int width, out long number)
    {
        number = stored;
        return true;
    }

    public static BigInteger ReadLarge(int stored, int width) => stored;
}

internal readonly struct UInt32Number : IParquetNumber<int>
{
    public static bool TryRead(int stored, int width, out long number)
    {
        number = (uint)stored;
        return true;
    }

    public static BigInteger ReadLarge(int stored, int width) => (uint)stored;
}

internal readonly struct Int64Number : IParquetNumber<long>
{
    public static bool TryRead(long stored, int width, out long number)
    {
        number = stored;
        return true;
    }

    public static BigInteger ReadLarge(long stored, int width) => stored;
}

internal readonly struct UInt64Number : IParquetNumber<long>
{
    public static bool TryRead(long stored, int width, out long number)
    {
        number = stored;
        return stored >= 0;
    }

    public static BigInteger ReadLarge(long stored, int width) => (ulong)stored;
}

/// <summary>A decimal in as many bytes in every row, the highest first.</summary>
internal readonly struct FixedBytesNumber : IParquetNumber<FixedLenByteArray>
{
    public static bool TryRead(FixedLenByteArray stored, int width, out long number) =>
        BytesNumber.TryRead(BytesOf(stored, width), out number);

    public static BigInteger ReadLarge(FixedLenByteArray stored, int width) =>
        new(BytesOf(stored, width), isBigEndian: true);

    private static unsafe ReadOnlySpan<byte> BytesOf(FixedLenByteArray stored, int width) => new((void*)stored.Pointer, width);
}

/// <summary>A decimal in as many bytes as it needs, the highest first.</summary>
internal readonly struct BytesNumber : IParquetNumber<ByteArray>
{
    public static bool TryRead(ByteArray stored, int width, out long number) => TryRead(BytesOf(stored), out number);

    public static BigInteger ReadLarge(ByteArray stored, int width) => new(BytesOf(stored), isBigEndian: true);

    public static bool TryRead(ReadOnlySpan<byte> bytes, out long number)
    {
        var sign = bytes.IsEmpty ? 0 : (sbyte)bytes[0] >> 7;
        number = sign;
        if (bytes.Length > sizeof(long))
        {
            var rest = bytes[^sizeof(long)..];
            number = BinaryPrimitives.ReadInt64BigEndian(rest);
            return number >> 63 == sign && !bytes[..^sizeof(long)].ContainsAnyExcept((byte)sign);
        }

        foreach (var one in bytes) number = (number << 8) | one;
        return true;
    }

    private static unsafe ReadOnlySpan<byte> BytesOf(ByteArray stored) => new((void*)stored.Pointer, stored.Length);
}

/// <summary>Sets the decimal point of numbers that were stored without.</summary>
/// <param name="scale">How many digits stand behind it.</param>
internal sealed class DecimalPoint(int scale)
{
    private readonly BigInteger _power = BigInteger.Pow(10, scale);

    // Of a larger one no whole number in 64 bits is a multiple but 0.
    private readonly long _shortPower = scale <= 18 ? (long)BigInteger.Pow(10, scale) : 0;

    /// <summary>The number with its point; false when it is not whole.</summary>
    public bool TryWhole(long unscaled, out long whole)
    {
        whole = unscaled;
        if (scale == 0 || unscaled == 0) return true;
        if (_shortPower == 0) return false;

        (whole, var rest) = long.DivRem(unscaled, _shortPower);
        return rest == 0;
    }

    /// <summary>The number with its point; false when it is not whole, or does not fit.</summary>
    public bool TryWhole(BigInteger unscaled, out long whole)
    {
        var quotient = BigInteger.DivRem(unscaled, _power, out var rest);
        var isWhole = rest.IsZero && quotient >= long.MinValue && quotient <= long.MaxValue;
        whole = isWhole ? (long)quotient : 0;
        return isWhole;
    }

    /// <summary>"12.50", or "12" where only zeros would follow.</summary>
    public string Written(BigInteger unscaled)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(unscaled), _power, out var rest);
        return (unscaled.Sign < 0 ? "-" : "") + quotient.ToString(CultureInfo.InvariantCulture)
            + (rest.IsZero ? "" : "." + rest.ToString(CultureInfo.InvariantCulture).PadLeft(scale, '0'));
    }
}
