using System.Globalization;
using System.Numerics.Tensors;
using System.Text;
using System.Text.Unicode;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Kriterium.Cli.Reading;
using Kriterium.Testing;

namespace Kriterium.Benchmarks.Files;

/// <summary>Pieces of reading residents beside what the framework has for them. Time is that of one field.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ReadingBenchmarks
{
    private const int Fields = 1 << 18;

    private readonly byte[][] _ids = new byte[Fields][];
    private readonly byte[][] _incomes = new byte[Fields][];
    private readonly long[] _columnOfIncomes = new long[Fields];
    private readonly IdTable _table = new();
    private readonly Dictionary<string, int> _dictionary = [];

    [GlobalSetup]
    public void Make()
    {
        var nation = new SyntheticNation(6_000_000, seed: 1);
        foreach (var (index, area) in nation.Areas.Index())
        {
            _dictionary.Add(area.Id, index);
            _table.Add(area.Id, index);
        }

        var random = new Random(1);
        var residents = nation.ResidentsOf(2015, Fields).First();
        for (var i = 0; i < Fields; i++)
        {
            _ids[i] = Encoding.UTF8.GetBytes(nation.Areas[random.Next(nation.Areas.Count)].Id);
            _columnOfIncomes[i] = residents.GrossIncome.Span[i % residents.Length];
            _incomes[i] = Encoding.UTF8.GetBytes(_columnOfIncomes[i].ToString(CultureInfo.InvariantCulture));
        }

        MustAgree(IdTable(), DictionaryOfTexts());
        MustAgree(Loop(), Utf8Parser(), Parse(), EightDigitsAtATime());
        MustAgree(InRange() ? 1 : 0, TensorBounds() ? 1 : 0, VectorBounds() ? 1 : 0);
    }

    [BenchmarkCategory("id"), Benchmark(Baseline = true, OperationsPerInvoke = Fields)]
    public long DictionaryOfTexts()
    {
        var texts = _dictionary.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> text = stackalloc char[64];
        var sum = 0L;
        foreach (var id in _ids)
        {
            Utf8.ToUtf16(id, text, out _, out var length, replaceInvalidSequences: false);
            if (texts.TryGetValue(text[..length], out var number)) sum += number;
        }

        return sum;
    }

    [BenchmarkCategory("id"), Benchmark(OperationsPerInvoke = Fields)]
    public long IdTable()
    {
        var sum = 0L;
        foreach (var id in _ids)
        {
            if (_table.TryFind(id, out var number)) sum += number;
        }

        return sum;
    }

    [BenchmarkCategory("income"), Benchmark(Baseline = true, OperationsPerInvoke = Fields)]
    public long Utf8Parser()
    {
        var sum = 0L;
        foreach (var income in _incomes)
        {
            if (System.Buffers.Text.Utf8Parser.TryParse(income, out long number, out var length) && length == income.Length && IsIncome(number)) sum += number;
        }

        return sum;
    }

    [BenchmarkCategory("income"), Benchmark(OperationsPerInvoke = Fields)]
    public long Parse()
    {
        var sum = 0L;
        foreach (var income in _incomes)
        {
            if (long.TryParse(income, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && IsIncome(number)) sum += number;
        }

        return sum;
    }

    [BenchmarkCategory("income"), Benchmark(OperationsPerInvoke = Fields)]
    public long Loop()
    {
        var sum = 0L;
        foreach (var income in _incomes)
        {
            if (ResidentBytes.TryWhole(income, Resident.LowestIncome, Resident.HighestIncome, out var number)) sum += number;
        }

        return sum;
    }

    [BenchmarkCategory("income"), Benchmark(OperationsPerInvoke = Fields)]
    public long EightDigitsAtATime()
    {
        var sum = 0L;
        foreach (var income in _incomes)
        {
            var isRead = income.Length is >= 4 and <= 8 && income[0] != (byte)'-'
                ? TunedByHand.TryFourToEight(income, out var number)
                : ResidentBytes.TryWhole(income, Resident.LowestIncome, Resident.HighestIncome, out number);
            if (isRead && IsIncome(number)) sum += number;
        }

        return sum;
    }

    [BenchmarkCategory("bounds"), Benchmark(Baseline = true, OperationsPerInvoke = Fields)]
    public bool InRange() => !_columnOfIncomes.AsSpan().ContainsAnyExceptInRange(Resident.LowestIncome, Resident.HighestIncome);

    [BenchmarkCategory("bounds"), Benchmark(OperationsPerInvoke = Fields)]
    public bool TensorBounds() =>
        TensorPrimitives.Min<long>(_columnOfIncomes) >= Resident.LowestIncome && TensorPrimitives.Max<long>(_columnOfIncomes) <= Resident.HighestIncome;

    [BenchmarkCategory("bounds"), Benchmark(OperationsPerInvoke = Fields)]
    public bool VectorBounds() => TunedByHand.AreWithin(_columnOfIncomes, Resident.LowestIncome, Resident.HighestIncome);

    private static bool IsIncome(long number) => number is >= Resident.LowestIncome and <= Resident.HighestIncome;

    private static void MustAgree(params ReadOnlySpan<long> sums)
    {
        if (sums.ContainsAnyExcept(sums[0])) throw new InvalidOperationException($"The sums differ: {string.Join(' ', sums.ToArray())}.");
    }
}
