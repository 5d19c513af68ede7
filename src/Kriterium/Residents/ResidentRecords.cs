using System.Data;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kriterium;

/// <summary>Finds the columns of a data reader by name, and reads its rows as residents.</summary>
internal sealed class ResidentRecords
{
    private const int FirstRegionCode = 1081, LastRegionCode = 1085;

    private static readonly string[] Names =
    [
        "year", "area", "region", "age", "outside_labour", "gross_income",
        "non_western", "convicted", "basic_education", "unknown_education", "in_education", "taxable",
    ];

    private const int Year = 0, Area = 1, Region = 2, Age = 3, OutsideLabourMarket = 4, GrossIncome = 5;

    // The flags stand in the order of the traits, so that each is a bit one place above the one before it.
    private const int FirstFlag = 6, UnknownEducation = 9;

    /// <summary>The columns that hold yes or no, in the order of the traits.</summary>
    public static IReadOnlyList<string> Flags { get; } = [.. Names.Skip(FirstFlag)];

    // Where there is nothing, or nothing whole: outside of what any column can have.
    private const long NoNumber = long.MinValue;

    private static readonly decimal Least = new(long.MinValue), Most = new(long.MaxValue);

    private readonly IDataReader _reader;
    private readonly Column[] _columns = new Column[Names.Length];
    private readonly bool _areFlagsBoolean;

    // The check that names what is outside of a column's range.
    private readonly Func<long, InputFault?>[] _checks;
    private readonly List<InputFault> _faults = [];

    /// <param name="reader">The reader.</param>
    /// <param name="columns">What it calls columns that have other names.</param>
    /// <param name="areaCount">How many areas there are.</param>
    public ResidentRecords(IDataReader reader, IReadOnlyDictionary<string, string> columns, int areaCount)
    {
        _reader = reader;
        long[] lowest = [1, Resident.NoArea, 1, 0, 0, Resident.LowestIncome, 0, 0, 0, 0, 0, 0];
        long[] highest = [9999, areaCount - 1, 5, Resident.OldestAge, Resident.WhollyOutside, Resident.HighestIncome, 1, 1, 1, 1, 1, 1];
        _checks =
        [
            year => AreaYear.YearFault(year), area => ResidentChecks.Area(area, areaCount), ResidentChecks.Region,
            ResidentChecks.Age, ResidentChecks.OutsideLabourMarket, ResidentChecks.GrossIncome,
            .. Flags.Select<string, Func<long, InputFault?>>(
                name => flag => flag is 0 or 1 ? null : new InputFault(name, "is " + Words.Grouped(flag), "give 0 or 1")),
        ];
        var faults = new Faults();
        var names = NamesIn(columns, faults);
        var given = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        for (var i = 0; i < Names.Length; i++)
        {
            var subject = "the column " + (names[i] == Names[i] ? names[i] : names[i] + " (" + Names[i] + ")");
            var places = Enumerable.Range(0, given.Count)
                .Where(place => string.Equals(given[place], names[i], StringComparison.OrdinalIgnoreCase))
                .ToList();
            if (places.Count != 1)
            {
                var problem = places.Count == 0
                    ? new Problem("is missing", "give a column this name, or say which it is of: " + string.Join(", ", given))
                    : new Problem("is given " + Words.Number(places.Count) + " times", "give it once");
                faults.Add(new InputFault(Names[i], problem, subject));
                continue;
            }

            var type = reader.GetFieldType(places[0]);
            var code = Type.GetTypeCode(type);
            _columns[i] = new Column(places[0], code, lowest[i], highest[i]);
            if (code is TypeCode.Boolean or (>= TypeCode.SByte and <= TypeCode.UInt64) or TypeCode.Decimal) continue;
            if (type == typeof(BigInteger)) continue;

            faults.Add(new InputFault(
                Names[i],
                "holds " + type.Name,
                "give whole numbers or decimals" + (i < FirstFlag ? "" : ", or booleans"),
                subject: subject));
        }

        faults.ThrowIfAny("The reader");
        _areFlagsBoolean = _columns.Skip(FirstFlag).All(column => column.Type == TypeCode.Boolean);
    }

    public void MoveTo(ResidentIntake intake)
    {
        // Handed on together, which costs half as much as one by one.
        var rows = new Resident[ResidentIntake.ColumnRows];
        var count = 0;
        while (_reader.Read())
        {
            if (!TryReadRow(out rows[count]))
            {
                _faults.Clear();
                rows[count] = ReadRow();
                if (_faults.Count > 0)
                {
                    intake.Put(rows.AsSpan(0, count));
                    intake.Refuse(_faults);
                    count = 0;
                    continue;
                }
            }

            count++;
            if (count < rows.Length) continue;

            intake.Put(rows);
            count = 0;
        }

        intake.Put(rows.AsSpan(0, count));
    }

    /// <summary>What the reader calls each column.</summary>
    private static string[] NamesIn(IReadOnlyDictionary<string, string> columns, Faults faults)
    {
        var names = (string[])Names.Clone();
        foreach (var column in columns)
        {
            var subject = "the name " + column.Key;
            var i = Array.IndexOf(Names, column.Key);
            if (i < 0) faults.Add(new InputFault(column.Key, "is unknown", "choose among " + string.Join(", ", Names), subject: subject));
            else if (string.IsNullOrWhiteSpace(column.Value))
                faults.Add(new InputFault(column.Key, "names no column", "give the reader's name", subject: subject));
            else names[i] = column.Value;
        }

        foreach (var same in Enumerable.Range(0, Names.Length).GroupBy(i => names[i], StringComparer.OrdinalIgnoreCase))
        {
            if (same.Skip(1).Any())
                faults.Add(new InputFault(
                    Names[same.First()],
                    "would be " + string.Join(" and ", same.Select(i => Names[i])),
                    "name a column for each",
                    subject: "the column " + same.Key));
        }

        return names;
    }

    /// <summary>Reads a row that is as most are; false when it must be read slowly, which need not mean that it is faulty.</summary>
    /// <remarks>
    /// The reader is handed on in a local, so that the runtime asks once of which type it is and inlines its calls; not inlined itself, as
    /// the loop around it may be compiled before that type is known.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadRow(out Resident resident)
    {
        resident = default;
        var reader = _reader;
        var columns = _columns;
        var year = Number(reader, columns[Year]);
        if (!columns[Year].Has(year)) return false;
        var area = Number(reader, columns[Area]);
        if (area == NoNumber && reader.IsDBNull(columns[Area].Ordinal)) area = Resident.NoArea;
        if (!columns[Area].Has(area)) return false;
        var region = Number(reader, columns[Region]);
        if (region >= FirstRegionCode) region -= FirstRegionCode - 1;
        if (!columns[Region].Has(region)) return false;
        var age = Number(reader, columns[Age]);
        if (!columns[Age].Has(age)) return false;
        var outsideLabourMarket = Number(reader, columns[OutsideLabourMarket]);
        if (!columns[OutsideLabourMarket].Has(outsideLabourMarket)) return false;
        var grossIncome = Number(reader, columns[GrossIncome]);
        if (!columns[GrossIncome].Has(grossIncome)) return false;
        if (!TryReadTraits(reader, columns, out var traits)) return false;

        resident = new Resident(
            (int)year, (int)area, (byte)region, (byte)age, traits, (ushort)outsideLabourMarket, grossIncome);
        return true;
    }

    private bool TryReadTraits(IDataReader reader, Column[] columns, out ResidentTraits traits)
    {
        var bits = 0;
        traits = ResidentTraits.None;
        for (var flag = FirstFlag; flag < columns.Length; flag++)
        {
            if (_areFlagsBoolean)
            {
                if (reader.IsDBNull(columns[flag].Ordinal)) return false;
                bits |= (reader.GetBoolean(columns[flag].Ordinal) ? 1 : 0) << (flag - FirstFlag);
            }
            else
            {
                var one = Number(reader, columns[flag]);
                if (!columns[flag].Has(one)) return false;
                bits |= (int)one << (flag - FirstFlag);
            }
        }

        traits = (ResidentTraits)bits;
        return (traits & ResidentChecks.BothEducations) != ResidentChecks.BothEducations;
    }

    /// <summary>The whole number in a column of this row, or <see cref="NoNumber"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Number(IDataReader reader, in Column column) =>
        reader.IsDBNull(column.Ordinal) ? NoNumber
        : column.Type switch
        {
            TypeCode.Boolean => reader.GetBoolean(column.Ordinal) ? 1 : 0,
            TypeCode.Byte => reader.GetByte(column.Ordinal),
            TypeCode.Int16 => reader.GetInt16(column.Ordinal),
            TypeCode.Int32 => reader.GetInt32(column.Ordinal),
            TypeCode.Int64 => reader.GetInt64(column.Ordinal),
            _ => OfRarerType(reader, column),
        };

    /// <summary>A whole number of a rarer type; none where it is not whole, or too large for every column.</summary>
    private static long OfRarerType(IDataReader reader, in Column column)
    {
        if (column.Type == TypeCode.Decimal)
        {
            var given = reader.GetDecimal(column.Ordinal);
            if (given > Most || Least > given) return NoNumber;

            // The nearest whole number is the given one, or it is refused.
            var number = Convert.ToInt64(given, CultureInfo.InvariantCulture);
            var nearest = new decimal(number);
            return given <= nearest && nearest <= given ? number : NoNumber;
        }

        return reader.GetValue(column.Ordinal) switch
        {
            ulong and > long.MaxValue => NoNumber,
            BigInteger large => large < long.MinValue || large > long.MaxValue ? NoNumber : (long)large,
            var value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        };
    }

    private Resident ReadRow()
    {
        var year = Checked(Year);
        var area = _reader.IsDBNull(_columns[Area].Ordinal) ? Resident.NoArea : Checked(Area);
        var region = Checked(Region);
        var age = Checked(Age);
        var outsideLabourMarket = Checked(OutsideLabourMarket);
        var grossIncome = Checked(GrossIncome);
        var traits = ResidentTraits.None;
        for (var flag = FirstFlag; flag < Names.Length; flag++) traits |= (ResidentTraits)(Checked(flag) << (flag - FirstFlag));

        if ((traits & ResidentChecks.BothEducations) == ResidentChecks.BothEducations)
        {
            _faults.Add(new InputFault(
                Names[UnknownEducation], "is 1", "where basic_education is 1 too: " + ResidentChecks.EducationIsEither));
        }

        return _faults.Count > 0
            ? default
            : new Resident((int)year, (int)area, (byte)region, (byte)age, traits, (ushort)outsideLabourMarket, grossIncome);
    }

    /// <summary>The whole number in a column of this row. Adds a fault where it is missing or impossible.</summary>
    private long Checked(int column)
    {
        var ordinal = _columns[column].Ordinal;
        if (_reader.IsDBNull(ordinal))
        {
            _faults.Add(new InputFault(Names[column], "is nothing", _checks[column](long.MinValue)!.Advice));
            return 0;
        }

        var number = Number(_reader, _columns[column]);
        if (number == NoNumber)
        {
            _faults.Add(new InputFault(Names[column], Given(_reader.GetValue(ordinal)), _checks[column](long.MaxValue)!.Advice));
            return 0;
        }

        if (column == Region && number is >= FirstRegionCode and <= LastRegionCode) number -= FirstRegionCode - 1;
        if (_columns[column].Has(number)) return number;
        if (_checks[column](number) is { } fault) _faults.Add(new InputFault(Names[column], fault.Given, fault.Advice));
        return number;
    }

    private static string Given(object value) =>
        value is decimal number && Rational.From(number) is { Denominator.IsOne: false } fraction
            ? "is " + fraction + ", which is not whole"
            : "is " + ((IFormattable)value).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Where a column stands, and what its figures can be.</summary>
    private readonly struct Column(int ordinal, TypeCode type, long lowest, long highest)
    {
        public int Ordinal => ordinal;

        public TypeCode Type => type;

        public bool Has(long number) => number >= lowest && number <= highest;
    }
}
