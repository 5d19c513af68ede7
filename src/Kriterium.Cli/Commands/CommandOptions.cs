using System.CommandLine;
using System.CommandLine.Parsing;
using Kriterium.Cli.Reading;

namespace Kriterium.Cli.Commands;

/// <summary>Arguments and options that several commands have, and how they are checked.</summary>
internal static class CommandOptions
{
    /// <summary>Where it says how rows of yearly figures are filled in.</summary>
    public const string WhichYear = "Which register year goes into which row: docs/how-to/which-year.md.";

    /// <summary>That a reference file was given for a table that has no use for it.</summary>
    public static string ReferenceNotFor(string table) =>
        "--reference is for yearly counts: " + Words.Visible(table) + " has printed figures, where the income is a share of the region's "
            + "already; leave --reference out.";

    /// <summary>An argument that names a file.</summary>
    public static Argument<string> FileArgument(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>An option that names a file.</summary>
    public static Option<string> FileOption(string name, string helpName, string description)
    {
        var option = new Option<string>(name) { HelpName = helpName, Description = description };
        option.Validators.Add(RefuseOptions);
        return option;
    }

    /// <summary>The table of areas that residents are counted for.</summary>
    public static Option<string> Areas(string the) =>
        FileOption("--areas", "AREAS.csv", the + " areas that residents are counted for (area_id,area,municipality,region), in the "
            + "order of the output.");

    /// <summary>What residents' files call their columns.</summary>
    public static Option<string> Columns(string what)
    {
        var option = FileOption(
            "--columns",
            "NAME=COLUMN,...|FILE.json",
            what + " the columns are called where they have other names, such as year=aar,area_id=omr, or a JSON object that says so.");
        option.Validators.Add(result =>
        {
            foreach (var problem in result.Tokens.SelectMany(token => ResidentColumnNames.ProblemsOf(token.Value)))
                result.AddError("--columns: " + problem + ".");
        });
        return option;
    }

    /// <summary>The date of the list that residents are counted for.</summary>
    public static Option<string> ListDate(string the)
    {
        var option = new Option<string>("--list-date")
        {
            HelpName = "YYYY-MM-DD",
            Description = the + " date of the list; by default 1 December of the newest year. Rows of later years are not counted.",
        };
        option.Validators.Add(RefuseWhatIsNoDate);
        return option;
    }

    /// <summary>Refuses a date of a list that is not one.</summary>
    public static void RefuseWhatIsNoDate(SymbolResult result)
    {
        foreach (var token in result.Tokens.Where(token => !CalendarDate.TryParse(token.Value, out _)))
            result.AddError("--list-date is " + Words.Quote(token.Value) + "; write year-month-day, as in 2014-12-01.");
    }

    /// <summary>The date that was given; one that is not a date was refused before.</summary>
    public static CalendarDate? DateOf(string? date) => CalendarDate.TryParse(date, out var known) ? known : null;

    /// <summary>What a table of memberships has.</summary>
    public const string MembershipColumns = " (list_date,area_id,area,municipality,status,complete)";

    /// <summary>What the last of these columns is for.</summary>
    public const string MembershipIsComplete =
        " complete is yes in all rows of a list that lacks no parallel society (before 2018: particularly vulnerable area); on any "
            + "other list, an area without a row is unknown.";

    /// <summary>Which areas carry the years of others.</summary>
    public static Option<string> Lineage() =>
        FileOption("--lineage", "FILE", "Which areas carry the years of others (successor,predecessor,from), from the successor's first "
            + "list on.");

    /// <summary>Another window than the rule's own.</summary>
    public static Option<int?> Window()
    {
        var window = new Option<int?>("--window")
        {
            HelpName = "1-4",
            Description = "Years to take means over, instead of the rule's own.",
        };
        window.Validators.Add(OneOf("--window", "1", "2", "3", "4"));
        return window;
    }

    /// <summary>The format of a list of areas.</summary>
    public static Option<string> Format(string byDefault)
    {
        var format = new Option<string>("--format")
        {
            HelpName = "table|csv|json|markdown|parquet",
            Description = "How the result is written.",
            DefaultValueFactory = _ => byDefault,
        };
        format.Validators.Add(OneOf(
            "--format",
            ClassifyCommand.Table,
            ClassifyCommand.Csv,
            ClassifyCommand.Json,
            ClassifyCommand.Markdown,
            ClassifyCommand.Parquet));
        return format;
    }

    /// <summary>The language of texts for people.</summary>
    public static Option<string> Language(string description)
    {
        var language = new Option<string>("--lang")
        {
            HelpName = "da|en",
            Description = description,
            DefaultValueFactory = _ => "en",
        };
        language.Validators.Add(OneOf("--lang", "da", "en"));
        return language;
    }

    /// <summary>The language that the option asks for.</summary>
    public static Language LanguageOf(string given) => given == "da" ? Kriterium.Language.Danish : Kriterium.Language.English;

    /// <summary>Why a result cannot go where it would; <c>null</c> when it can.</summary>
    public static string? NotForATerminal(string format, string? output, Terminal terminal) =>
        format == ClassifyCommand.Parquet && output is null && terminal.Width is not null
            ? "--format parquet is not text for a terminal; name a file with --output, or send it to a pipe."
            : null;

    /// <summary>The counts that are withheld unless the user may see all.</summary>
    public static SmallCounts Withheld { get; } = Kriterium.SmallCounts.Withhold(1, 4);

    /// <summary>Whether small counts are printed.</summary>
    public static Option<string> SmallCounts()
    {
        var small = new Option<string>("--small-counts")
        {
            HelpName = "withheld|shown",
            Description = "Whether counts from 1 to 4, and what they could be found from, are printed. Primary suppression only.",
            DefaultValueFactory = _ => "withheld",
        };
        small.Validators.Add(OneOf("--small-counts", "withheld", "shown"));
        return small;
    }

    /// <summary>What the option asks for.</summary>
    public static SmallCounts SmallCountsOf(string given) => given == "shown" ? Kriterium.SmallCounts.Shown : Withheld;

    /// <summary>Whether areas with faulty rows are left out.</summary>
    public static Option<bool> SkipFaulty() =>
        new("--skip-faulty") { Description = "Leaves out areas with faulty rows instead of refusing the file." };

    /// <summary>The file that takes the result.</summary>
    public static Option<string> Output() => FileOption("--output", "PATH", "Writes the result to a file, whole or not at all.");

    /// <summary>The format of the law in words.</summary>
    public static Option<string> LawFormat()
    {
        var format = new Option<string>("--format")
        {
            HelpName = "table|markdown|json",
            Description = "How it is written.",
            DefaultValueFactory = _ => TimelineCommand.Table,
        };
        format.Validators.Add(OneOf("--format", TimelineCommand.Table, TimelineCommand.Markdown, TimelineCommand.Json));
        return format;
    }

    /// <summary>Refuses what is not one of the values allowed.</summary>
    public static Action<SymbolResult> OneOf(string name, params string[] allowed) => result =>
    {
        foreach (var token in result.Tokens.Where(token => !allowed.Contains(token.Value)))
            result.AddError(name + " is " + Words.Quote(token.Value) + "; choose " + Words.Either(allowed) + ".");
    };

    /// <summary>Refuses what looks like an option: a misspelt one would otherwise be taken for a file.</summary>
    public static void RefuseOptions(SymbolResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith('-'))
                result.AddError("There is no option " + Words.Quote(token.Value) + "; a file of that name is written " + Words.Quote("./"
                    + token.Value) + ".");
            else if (string.IsNullOrWhiteSpace(token.Value))
                result.AddError("The name of a file is empty.");
        }
    }
}
