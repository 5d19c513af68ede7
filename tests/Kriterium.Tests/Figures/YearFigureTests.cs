namespace Kriterium.Tests;

/// <summary>The figures of a year as a set, and a year that is made of them.</summary>
public class YearFigureTests
{
    private static readonly Dictionary<YearFigure, Count> Some = new()
    {
        [YearFigure.Residents] = 1204,
        [YearFigure.NonWestern] = Count.FewerThan(5),
        [YearFigure.Aged18To64] = 700,
        [YearFigure.OutsideLabourMarket] = 512_250,
        [YearFigure.Taxpayers] = 800,
        [YearFigure.GrossIncome] = -1,
    };

    [Fact]
    public void All_AreTheParametersOfAYear_WithTheYear()
    {
        var parameters = typeof(AreaYear).GetConstructors().Select(constructor => constructor.GetParameters()).MaxBy(all => all.Length)!;
        Assert.Equal(
            YearFigure.All.Select(figure => figure.Parameter).Append("year").Order(StringComparer.Ordinal),
            parameters.Select(parameter => parameter.Name!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_AreThePropertiesOfTheSet_EachOnce()
    {
        var properties = typeof(YearFigure)
            .GetProperties()
            .Where(property => property.PropertyType == typeof(YearFigure) && property.GetMethod!.IsStatic);
        Assert.Equal(properties.Select(property => (YearFigure)property.GetValue(null)!).ToHashSet(), YearFigure.All.ToHashSet());
        Assert.Equal(YearFigure.All.Count, YearFigure.All.Select(figure => figure.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(YearFigure.All.Select(figure => figure.Key), YearFigure.All.Select(figure => figure.ToString()));
    }

    [Fact]
    public void Parts_NameTheirBaseAndUnit()
    {
        Assert.Equal(
            "non_western of residents, outside_labour of aged_18_64, convicted of aged_18_plus, basic_education of aged_30_59, "
                + "unknown_education of aged_30_59",
            string.Join(", ", YearFigure.All.Where(figure => figure.Whole is not null).Select(figure => figure + " of " + figure.Whole)));
        Assert.Equal([YearFigure.OutsideLabourMarket], YearFigure.All.Where(figure => figure.UnitsPerPerson != 1));
        Assert.Equal(1000, YearFigure.OutsideLabourMarket.UnitsPerPerson);
    }

    [Fact]
    public void Indexer_GivesWhatTheProperties()
    {
        var year = new AreaYear(2015, 20, 1, 15, 3, 16, 4, 5, 2, 7, -9, 3);
        Assert.Equal<Count[]>(
            [
                year.Residents, year.NonWestern, year.Aged18To64, year.OutsideLabourMarketThousandths, year.Aged18Plus, year.Convicted,
                year.Aged30To59, year.BasicEducation, year.UnknownEducation!.Value, year.Taxpayers, year.GrossIncome!.Value,
            ],
            [.. YearFigure.All.Select(figure => year[figure])]);
        Assert.Equal<Count[]>([20, 1, 15, 3, 16, 4, 5, 2, 3, 7, -9], [.. YearFigure.All.Select(figure => year[figure])]);
        Assert.Throws<ArgumentNullException>("figure", () => year[null!]);
    }

    [Fact]
    public void YearOfFigures_KnowsTheseOnly()
    {
        var year = new AreaYear(2015, Some);
        Assert.Equal(2015, year.Year);
        foreach (var (figure, count) in Some) Assert.Equal(count, year[figure]);
        Assert.Equal(-1, year.GrossIncome);
        Assert.All(
            YearFigure.All.Except(Some.Keys).Except([YearFigure.UnknownEducation]),
            figure => Assert.Equal(Count.Unknown, year[figure]));
        Assert.Equal(Count.Unknown, new AreaYear(2015, new Dictionary<YearFigure, Count>()).Residents);
    }

    [Fact]
    public void YearOfFigures_WithoutUnknownEducation_DoesNotGiveItApart()
    {
        var year = new AreaYear(2015, Some);
        Assert.Null(year.UnknownEducation);
        Assert.Equal(0, year[YearFigure.UnknownEducation]);

        var apart = new AreaYear(2015, new Dictionary<YearFigure, Count>(Some) { [YearFigure.UnknownEducation] = Count.Unknown });
        Assert.Equal(Count.Unknown, apart.UnknownEducation);
        Assert.Equal(Count.Unknown, apart[YearFigure.UnknownEducation]);
    }

    [Fact]
    public void YearOfFigures_WithAnIncomeThatIsNotExact_DoesNotKnowIt()
    {
        var year = new AreaYear(2015, new Dictionary<YearFigure, Count>(Some) { [YearFigure.GrossIncome] = Count.Between(1, 2) });
        Assert.Null(year.GrossIncome);
        Assert.Equal(Count.Unknown, year[YearFigure.GrossIncome]);
    }

    [Fact]
    public void YearOfFigures_IsCheckedAsAnyYear()
    {
        var fault = Assert.Throws<InvalidInputException>(() => new AreaYear(2015, new Dictionary<YearFigure, Count>
        {
            [YearFigure.Residents] = 1000,
            [YearFigure.NonWestern] = 1001,
            [YearFigure.Convicted] = -1,
        }));
        Assert.Equal(
            Assert.Throws<InvalidInputException>(() => new AreaYear(2015, residents: 1000, nonWestern: 1001, convicted: -1)).Message,
            fault.Message);
        Assert.All(fault.Faults, one => Assert.Contains(YearFigure.All, figure => figure.Parameter == one.Path));
        Assert.Throws<ArgumentNullException>("figures", () => new AreaYear(2015, null!));
    }
}
