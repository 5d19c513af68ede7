using System.Reflection;

namespace Kriterium.Sql.Tests.Statements;

/// <summary>What is refused, and in which words.</summary>
public class RefusalTests
{
    [Fact]
    public void ARangeThatCouldOverflow_IsRefused_WithEveryFigure()
    {
        var refused = Assert.Throws<InvalidInputException>(
            () => SqlStatements.Of(ThresholdPolicies.ParticularlyVulnerable2010, SqlDialect.Sqlite));
        Assert.Equal(["outside_labour_4_years", "convicted_4_years"], refused.Faults.Select(fault => fault.Path));
        Assert.All(refused.Faults, fault => Assert.EndsWith(
            "; SQLite counts exactly to 19; state narrower bounds, or choose a dialect with larger numbers", fault.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The country's size as a bound fits the law in every dialect but the one of 64 bits.</summary>
    [Fact]
    public void TheLaw_FitsEveryDialectButSqlite()
    {
        foreach (var dialect in SqlDialect.All.Where(dialect => dialect != SqlDialect.Sqlite))
            Assert.NotEmpty(SqlStatements.Of(LegalTimeline.Denmark, dialect).Verdicts);
        Assert.Throws<InvalidInputException>(() => SqlStatements.Of(LegalTimeline.Denmark, SqlDialect.Sqlite));
    }

    [Fact]
    public void AFigureWithAConstantAndAMultiple_IsRefused()
    {
        var regime = LegalTimeline.Denmark.Regimes[^1].ToBuilder();
        var policy = regime.Statuses[0].Policy!;
        var convicted = policy.Criteria.Single(criterion => criterion.Indicator == Indicator.Convicted);
        regime.Statuses[0] = StatusRule.ByCriteria(
            AreaStatus.Prevention,
            "a",
            "b",
            "c",
            policy.With(new Criterion(Indicator.Convicted, Threshold.MoreThan(Share.Percent(2)), convicted.Source, convicted.WindowYears)));
        Assert.Equal(
            "The rule: convicted is compared with a constant and with a multiple of the national share; decide such a rule by the library: which limit "
                + "is the higher one depends on the country",
            Assert.Throws<InvalidInputException>(() => SqlStatements.Of(regime.Build(), SqlDialect.DuckDb)).Message);
    }

    /// <summary>Nothing is known of it, on either side of zero, so the library leaves such a criterion open.</summary>
    [Fact]
    public void AnIncomeWithAMultiple_IsRefused()
    {
        var policy = ThresholdPolicies.ParticularlyVulnerable2013;
        var income = policy.Criteria.Single(criterion => criterion.Indicator == Indicator.RelativeIncome);
        var changed = policy.With(new Criterion(income.Indicator, Threshold.AtLeast(Limit.TimesNational(0.5m)), income.Source));
        Assert.Equal(
            "The rule: income is compared with a multiple of the national share, which an income ratio does not have; give a constant, as every act "
                + "does, or decide such a rule by the library",
            Assert.Throws<InvalidInputException>(() => SqlStatements.Of(changed, SqlDialect.DuckDb)).Message);
    }

    [Fact]
    public void AYearBeforeTheFirstList_IsRefused() => Assert.Equal(
        "The options: year is 2009, and there was no rule then; give 2010, the year of the first list, or a later one",
        Assert.Throws<InvalidInputException>(
            () => SqlStatements.Of(LegalTimeline.Denmark, SqlDialect.DuckDb, new SqlOptions(year: 2009))).Message);

    /// <summary>Regimes whose lists come out on other days, so that a year has none.</summary>
    [Fact]
    public void AYearWithoutAList_BetweenRegimes_IsRefused()
    {
        var regimes = LegalTimeline.Denmark.Regimes.ToList();
        var later = regimes[1].ToBuilder();
        (later.From, later.PublicationMonth) = (new CalendarDate(2014, 9, 1), 3);
        regimes[1] = later.Build();
        Assert.Equal(
            "The timeline: year is 2014, which has no yearly list by this timeline; make statements of each regime by itself",
            Assert.Throws<InvalidInputException>(
                () => SqlStatements.Of(new LegalTimeline("gap", regimes), SqlDialect.DuckDb)).Message);
    }

    [Theory]
    [InlineData("x; DROP TABLE y")]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("1a")]
    [InlineData("a\"b")]
    [InlineData("æ")]
    public void ATableOfOtherLetters_IsRefused(string name)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => new SqlTables(counts: name)).Faults);
        Assert.Equal("counts", fault.Path);
    }

    [Fact]
    public void OptionsOutOfRange_AreRefused_Together()
    {
        Assert.Equal(
            ["areaPersons", "referencePersons", "areaIncome", "regionIncome"],
            Assert.Throws<InvalidInputException>(() => new SqlBounds(0, -1, 0, 0)).Faults.Select(fault => fault.Path));
        Assert.Throws<InvalidInputException>(() => new SqlOptions(year: 0));
        Assert.Equal(
            "The dialect: key is oracle; choose one of duckdb, postgresql, sqlite, clickhouse, spark, trino, sqlserver",
            Assert.Throws<InvalidInputException>(() => SqlDialect.FromKey("oracle")).Message);
    }

    /// <summary>Without the rule, the dialect or the key there is nothing to make.</summary>
    [Fact]
    public void Null_IsRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("policy", () => SqlStatements.Of((ThresholdPolicy)null!, SqlDialect.DuckDb));
        Assert.Throws<ArgumentNullException>("regime", () => SqlStatements.Of((Regime)null!, SqlDialect.DuckDb));
        Assert.Throws<ArgumentNullException>("timeline", () => SqlStatements.Of((LegalTimeline)null!, SqlDialect.DuckDb));
        Assert.Throws<ArgumentNullException>("dialect", () => SqlStatements.Of(LegalTimeline.Denmark, null!));
        Assert.Throws<ArgumentNullException>("key", () => SqlDialect.FromKey(null!));
        Assert.Throws<ArgumentNullException>("membership", () => new SqlTables(membership: null!));
    }

    /// <summary>No package may be newer than the one whose rules it is made of.</summary>
    [Fact]
    public void Versions_AreTheSame() => Assert.Equal(
        typeof(Indicator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        typeof(SqlDialect).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
}
