using System.Text;

namespace Kriterium.Cli.Reading;

/// <summary>
/// The columns of a file of residents, and what each may hold: read from the text of a row, slowly and with every fault in words.
/// </summary>
internal static class ResidentFields
{
    public const int Year = 0, AreaId = 1, RegionOf = 2, Age = 3, NonWestern = 4, OutsideLabourMarket = 5, Convicted = 6,
        BasicEducation = 7, UnknownEducation = 8, InEducation = 9, Taxable = 10, GrossIncome = 11;

    public const int Count = 12;

    public const int FirstYear = 1000, LastYear = 9999;

    /// <summary>The lowest and the highest code of a region.</summary>
    public static readonly int FirstRegion = Region.All[0].Code, LastRegion = Region.All[^1].Code;

    /// <summary>The names of the columns, each at its number here.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "year", "area_id", "region", "age", "non_western", "outside_labour", "convicted",
        "basic_education", "unknown_education", "in_education", "taxable", "gross_income",
    ];

    /// <summary>The trait that a column gives; none for the others.</summary>
    public static ResidentTraits TraitOf(int column) => column switch
    {
        NonWestern => ResidentTraits.NonWestern,
        Convicted => ResidentTraits.Convicted,
        BasicEducation => ResidentTraits.BasicEducation,
        UnknownEducation => ResidentTraits.UnknownEducation,
        InEducation => ResidentTraits.InEducation,
        Taxable => ResidentTraits.Taxable,
        _ => ResidentTraits.None,
    };

    /// <summary>A row from the text of its fields.</summary>
    /// <param name="textOf">The text of a column, as the file has it.</param>
    /// <param name="areas">The areas that there are.</param>
    public static ResidentReading Read(Func<int, string> textOf, ResidentAreas areas) => new Reader(textOf, areas).Read();

    private sealed class Reader(Func<int, string> textOf, ResidentAreas areas)
    {
        private readonly List<(int Column, string Problem)> _faults = [];

        public ResidentReading Read()
        {
            var year = ReadWhole(Year, FirstYear, LastYear);
            var area = ReadArea();
            var region = ReadRegion();
            var age = ReadWhole(Age, 0, Resident.OldestAge);
            var traits = ReadTrait(NonWestern);
            var outside = ReadWhole(OutsideLabourMarket, 0, Resident.WhollyOutside, " thousandths of a person");
            traits |= ReadTrait(Convicted) | ReadTrait(BasicEducation) | ReadTrait(UnknownEducation)
                | ReadTrait(InEducation) | ReadTrait(Taxable);
            if (traits.HasFlag(ResidentTraits.BasicEducation | ResidentTraits.UnknownEducation))
                Add(UnknownEducation, "an education is basic or unknown, not both; correct this or " + Names[BasicEducation]);
            var income = ReadWhole(GrossIncome, Resident.LowestIncome, Resident.HighestIncome);
            return new ResidentReading(
                new Resident((int)year, area ?? Resident.NoArea, (byte)region, (byte)age, traits, (ushort)outside, income),
                area is not null, _faults);
        }

        private void Add(int column, string allowed) =>
            _faults.Add((column, "given " + Given(Trimmed(column)) + "; " + allowed));

        /// <summary>
        /// What a field holds; of one that has most likely swallowed others, which may be about a person, only its length.
        /// </summary>
        private static string Given(string text) =>
            text.Length == 0 ? "nothing"
            : text.AsSpan().IndexOfAny(",;\"\r\n") >= 0 ? "a text of " + Words.Of(text.Length, "character")
            : Words.Quote(text);

        private string Trimmed(int column) => textOf(column).Trim();

        private long ReadWhole(int column, long lowest, long highest, string unit = "")
        {
            if (WrittenNumber.TryWhole(Trimmed(column), lowest, highest, out var number, out _)) return number;

            Add(column, "write a whole number from " + Words.Number(lowest) + " to " + Words.Number(highest) + unit + ", in digits only");
            return 0;
        }

        private ResidentTraits ReadTrait(int column)
        {
            var text = Trimmed(column);
            if (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase)) return TraitOf(column);
            if (text != "0" && !text.Equals("false", StringComparison.OrdinalIgnoreCase)) Add(column, "write 0 or 1, or false or true");
            return ResidentTraits.None;
        }

        private long ReadRegion()
        {
            if (Region.TryFind(Trimmed(RegionOf), out var region)) return region!.Number;

            Add(RegionOf, "choose one of " + string.Join(", ", Region.All.Select(one => one.Name + " (" + Words.Number(one.Code) + ")")));
            return 0;
        }

        /// <summary>The index of the area, or that there is none; <c>null</c> when it cannot be known.</summary>
        private int? ReadArea()
        {
            var text = Trimmed(AreaId);
            if (text.Length == 0) return Resident.NoArea;

            if (Composed(text) is { } id && areas.IndexOf(id) is { } index) return index;

            Add(
                AreaId,
                "there is no such area in " + Words.Visible(areas.File) + "; add it there, or leave this empty for a resident of no area");
            return null;
        }

        private static string? Composed(string text)
        {
            try
            {
                return text.Normalize(NormalizationForm.FormC);
            }
            catch (ArgumentException)
            {
                // Half a character and U+FFFE have no composed form.
                return null;
            }
        }
    }
}

/// <summary>What a row of residents came to.</summary>
/// <param name="Resident">The resident; of use when there are no faults.</param>
/// <param name="KnowsArea">Whether it is known which area the row is about, or that it is about none.</param>
/// <param name="Faults">What is wrong, by column.</param>
internal sealed record ResidentReading(Resident Resident, bool KnowsArea, IReadOnlyList<(int Column, string Problem)> Faults);
