using System.Data;

namespace Kriterium.Tests.Residents;

/// <summary>Residents in a table of a database.</summary>
internal static class ResidentTable
{
    public static DataTable Of(IEnumerable<Resident> rows, Type? whole = null, Type? flag = null)
    {
        var table = New(whole ?? typeof(long), flag ?? typeof(bool));
        foreach (var row in rows)
        {
            object Flag(ResidentTraits trait) => row.Traits.HasFlag(trait);
            object Whole(long number) => whole == typeof(System.Numerics.BigInteger) ? (object)(System.Numerics.BigInteger)number : number;
            table.Rows.Add(
                Whole(row.GrossIncome),
                Flag(ResidentTraits.Taxable),
                Flag(ResidentTraits.InEducation),
                Flag(ResidentTraits.UnknownEducation),
                Flag(ResidentTraits.BasicEducation),
                Flag(ResidentTraits.Convicted),
                Whole(row.OutsideLabourMarketThousandths),
                Flag(ResidentTraits.NonWestern),
                Whole(row.Age),
                Whole(1080 + row.Region),
                row.Area == Resident.NoArea ? DBNull.Value : Whole(row.Area),
                Whole(row.Year),
                "not read");
        }

        return table;
    }

    /// <summary>An empty table, its columns in another order than they are asked for, and one more.</summary>
    public static DataTable New(Type whole, Type flag)
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var (name, type) in new[]
        {
            ("gross_income", whole), ("taxable", flag), ("In_Education", flag), ("unknown_education", flag), ("basic_education", flag),
            ("convicted", flag),
            ("outside_labour", whole), ("non_western", flag), ("age", whole), ("region", whole), ("area", whole), ("year", whole),
            ("note", typeof(string)),
        })
        {
            table.Columns.Add(name, type);
        }

        return table;
    }
}
