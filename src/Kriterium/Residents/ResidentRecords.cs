using System.Data;
using System.Globalization;

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

    private static readonly ResidentTraits[] TraitOfFlag =
    [
        ResidentTraits.NonWestern, ResidentTraits.Convicted, ResidentTraits.BasicEducation,
        ResidentTraits.UnknownEducation, ResidentTraits.InEducation, ResidentTraits.Taxable,
    ];

    private const int Year = 0, Area = 1, Region = 2, Age = 3, OutsideLabourMarket = 4, GrossIncome = 5;

    private const int FirstFlag = 6, UnknownEducation = 9;

    private readonly IDataReader _reader;
    private readonly int[] _ordinals = new int[Names.Length];
    private readonly TypeCode[] _types = new TypeCode[Names.Length];

    // The range of each column, so that a good value costs no call, and the check that names what is outside.
    private readonly long[] _lowest, _highest;
    private readonly Func<long, InputFault?>[] _checks;
    private readonly List<InputFault> _faults = [];

    public ResidentRecords(IDataReader reader, int areaCount)
    {
        _reader = reader;
        _lowest = [1, Resident.NoArea, 1, 0, 0, Resident.LowestIncome, 0, 0, 0, 0, 0, 0];
        _highest = [9999, areaCount - 1, 5, Resident.OldestAge, Resident.WhollyOutside, Resident.HighestIncome, 1, 1, 1, 1, 1, 1];
        _checks =
        [
            year => AreaYear.YearFault(year), area => ResidentChecks.Area(area, areaCount), ResidentChecks.Region,
            ResidentChecks.Age, ResidentChecks.OutsideLabourMarket, ResidentChecks.GrossIncome,
            .. Names.Skip(FirstFlag).Select<string, Func<long, InputFault?>>(
                name => flag => flag is 0 or 1 ? null : new InputFault(name, "is " + Words.Grouped(flag), "give 0 or 1")),
        ];
        var faults = new Faults();
        var given = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        for (var i = 0; i < Names.Length; i++)
        {
            var places = Enumerable.Range(0, given.Count)
                .Where(place => string.Equals(given[place], Names[i], StringComparison.OrdinalIgnoreCase))
                .ToList();
            if (places.Count != 1)
            {
                var problem = places.Count == 0
                    ? new Problem("is missing", "give a column this name")
                    : new Problem("is given " + Words.Number(places.Count) + " times", "give it once");
                faults.Add(new InputFault(Names[i], problem, "the column " + Names[i]));
                continue;
            }

            _ordinals[i] = places[0];
            _types[i] = Type.GetTypeCode(reader.GetFieldType(places[0]));
            if (_types[i] is TypeCode.Boolean or (>= TypeCode.SByte and <= TypeCode.UInt64)) continue;

            faults.Add(new InputFault(
                Names[i],
                "holds " + reader.GetFieldType(places[0]).Name,
                "give whole numbers" + (i < FirstFlag ? "" : " or booleans"),
                subject: "the column " + Names[i]));
        }

        faults.ThrowIfAny("The reader");
    }

    public void MoveTo(ResidentIntake intake)
    {
        while (_reader.Read())
        {
            _faults.Clear();
            var resident = ReadRow();
            if (_faults.Count == 0) intake.Put(resident);
            else intake.Refuse(_faults);
        }
    }

    private Resident ReadRow()
    {
        var year = Checked(Year);
        var area = _reader.IsDBNull(_ordinals[Area]) ? Resident.NoArea : Checked(Area);
        var region = Checked(Region);
        var age = Checked(Age);
        var outsideLabourMarket = Checked(OutsideLabourMarket);
        var grossIncome = Checked(GrossIncome);
        var traits = ResidentTraits.None;
        for (var i = 0; i < TraitOfFlag.Length; i++)
        {
            if (Checked(FirstFlag + i) == 1) traits |= TraitOfFlag[i];
        }

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
        var ordinal = _ordinals[column];
        if (_reader.IsDBNull(ordinal))
        {
            _faults.Add(new InputFault(Names[column], "is nothing", _checks[column](long.MinValue)!.Advice));
            return 0;
        }

        var number = 0L;
        switch (_types[column])
        {
            case TypeCode.Boolean: number = _reader.GetBoolean(ordinal) ? 1 : 0; break;
            case TypeCode.Byte: number = _reader.GetByte(ordinal); break;
            case TypeCode.Int16: number = _reader.GetInt16(ordinal); break;
            case TypeCode.Int32: number = _reader.GetInt32(ordinal); break;
            case TypeCode.Int64: number = _reader.GetInt64(ordinal); break;
            case TypeCode.UInt64 when _reader.GetValue(ordinal) is > (ulong)long.MaxValue and ulong tooLarge:
                _faults.Add(new InputFault(
                    Names[column], "is " + tooLarge.ToString("N0", CultureInfo.InvariantCulture), _checks[column](long.MaxValue)!.Advice));
                return 0;
            default: number = Convert.ToInt64(_reader.GetValue(ordinal), CultureInfo.InvariantCulture); break;
        }

        if (column == Region && number is >= FirstRegionCode and <= LastRegionCode) number -= FirstRegionCode - 1;
        if (number >= _lowest[column] && number <= _highest[column]) return number;
        if (_checks[column](number) is { } fault) _faults.Add(new InputFault(Names[column], fault.Given, fault.Advice));
        return number;
    }
}
