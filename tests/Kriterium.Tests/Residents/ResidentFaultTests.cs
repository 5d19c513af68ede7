using System.Data;
using System.Reflection;

namespace Kriterium.Tests.Residents;

public class ResidentFaultTests
{
    private const ResidentTraits BothEducations = ResidentTraits.BasicEducation | ResidentTraits.UnknownEducation;

    private static readonly Resident Possible = In(region: 1);

    public static TheoryData<int, byte, byte, int, ushort, long, string> Impossible => new()
    {
        { 2, 1, 40, 0, 0, 0, "area is 2; give an index from 0 to 1, or -1 for none" },
        { -2, 1, 40, 0, 0, 0, "area is -2; give an index from 0 to 1, or -1 for none" },
        { int.MinValue, 1, 40, 0, 0, 0, "area is -2147483648; give an index from 0 to 1, or -1 for none" },
        { int.MaxValue, 1, 40, 0, 0, 0, "area is 2147483647; give an index from 0 to 1, or -1 for none" },
        { 0, 0, 40, 0, 0, 0, "region is 0; give 1 to 5, the last digit of the region's code" },
        { 0, 6, 40, 0, 0, 0, "region is 6; give 1 to 5, the last digit of the region's code" },
        { 0, 255, 40, 0, 0, 0, "region is 255; give 1 to 5, the last digit of the region's code" },
        { 0, 1, 126, 0, 0, 0, "age is 126; give 0 to 125" },
        { 0, 1, 255, 0, 0, 0, "age is 255; give 0 to 125" },
        { 0, 1, 40, 64, 0, 0, "traits is 64; give the sum of some of ResidentTraits" },
        { 0, 1, 40, 255, 0, 0, "traits is 255; give the sum of some of ResidentTraits" },
        { 0, 1, 40, (int)BothEducations, 0, 0, "traits is 12; an education is basic or unknown, not both; give one of them" },
        { 0, 1, 40, 0, 1001, 0, "outsideLabourMarketThousandths is 1,001; give 0 to 1,000 thousandths of a person" },
        { 0, 1, 40, 0, 65535, 0, "outsideLabourMarketThousandths is 65,535; give 0 to 1,000 thousandths of a person" },
        { 0, 1, 40, 0, 0, Resident.HighestIncome + 1, "grossIncome is 1,099,511,627,776; give -1,099,511,627,776 to 1,099,511,627,775" },
        { 0, 1, 40, 0, 0, Resident.LowestIncome - 1, "grossIncome is -1,099,511,627,777; give -1,099,511,627,776 to 1,099,511,627,775" },
        { 0, 1, 40, 0, 0, long.MaxValue, "grossIncome is 9,223,372,036,854,775,807; give -1,099,511,627,776 to 1,099,511,627,775" },
        { 0, 1, 40, 0, 0, long.MinValue, "grossIncome is -9,223,372,036,854,775,808; give -1,099,511,627,776 to 1,099,511,627,775" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void ImpossibleRow_IsToldWithItsPlace_AndNothingIsAdded(
        int area, byte region, byte age, int traits, ushort outsideLabourMarket, long grossIncome, string fault)
    {
        // In every place of a vector and of a mask, at both ends of a block of rows, and among the last ones; with rows of one
        // region before and after it, and of two.
        var places = Enumerable.Range(0, 70)
            .Select(place => (place, count: 150))
            .Concat(((int[])[8191, 8192, 8300, 9999]).Select(place => (place, count: 10_000)));
        foreach (var ((place, count), regions) in places.SelectMany(place => Enumerable.Range(1, 2).Select(regions => (place, regions))))
        {
            var rows = Enumerable.Range(0, count).Select(row => In(1 + (row % regions))).ToArray();
            rows[place] = new Resident(2015, area, region, age, (ResidentTraits)traits, outsideLabourMarket, grossIncome);
            var columns = ResidentRows.Columns(2015, rows);
            foreach (var add in new Action<ResidentAggregator>[]
            {
                sums => sums.Add(rows), sums => sums.Add(columns.AsBatch()), sums => sums.AddInParallel([columns]),
            })
            {
                var sums = new ResidentAggregator(2);
                var exception = Assert.Throws<InvalidInputException>(() => add(sums));
                Assert.Equal("The data of residents: row " + place + ": " + fault, exception.Message);
                Assert.Equal((1, place), (exception.FaultCount, exception.Faults[0].Row));
                Assert.Empty(sums.Years);

                // What was begun leaves no trace in what comes after.
                sums.Add([Possible]);
                Assert.Equal((1, 1L), (sums.RowCount, sums.GetArea(0, 2015)!.GrossIncome));
            }
        }
    }

    [Fact]
    public void EndsOfEveryRange_ArePossible()
    {
        var rows = new[]
        {
            new Resident(1, Resident.NoArea, 1, 0, ResidentTraits.None, 0, Resident.LowestIncome),
            new Resident(
                9999,
                1,
                5,
                Resident.OldestAge,
                (ResidentTraits)(63 - (int)ResidentTraits.UnknownEducation),
                Resident.WhollyOutside,
                Resident.HighestIncome),
        };
        var many = Enumerable.Repeat(rows, 64).SelectMany(row => row).ToArray();
        var sums = new ResidentAggregator(2);
        sums.Add(many);
        sums.AddInParallel(many.Columns());
        Assert.Equal(256, sums.RowCount);
        Assert.Equal([1, 9999], sums.Years);
    }

    [Fact]
    public void Default_IsRefused() =>
        Assert.Equal(
            "The data of residents has 2 faults:\n- row 0: year is 0; give 1 to 9999\n"
                + "- row 0: region is 0; give 1 to 5, the last digit of the region's code",
            Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add([default(Resident)])).Message);

    [Fact]
    public void WithoutAreas_EveryIndexIsRefused() =>
        Assert.Equal(
            "The data of residents: row 0: area is 0; give -1, as there are no areas",
            Assert.Throws<InvalidInputException>(() => new ResidentAggregator(0).Add([Possible])).Message);

    [Fact]
    public void AllFaults_AreToldTogether_InTheOrderOfTheRows()
    {
        // Two years, so that the faults are found in another order than they stand in.
        var rows = new[]
        {
            Possible,
            new Resident(2014, 9, 0, 200, ResidentTraits.None, 0, 0),
            new Resident(2015, 0, 1, 201, ResidentTraits.None, 0, 0),
            new Resident(10_000, 0, 1, 40, ResidentTraits.None, 0, 0),
            new Resident(2014, 0, 1, 202, ResidentTraits.None, 0, 0),
        };
        var exception = Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(rows));
        Assert.Equal(
            "The data of residents has 6 faults:\n- row 1: area is 9; give an index from 0 to 0, or -1 for none\n"
                + "- row 1: region is 0; give 1 to 5, the last digit of the region's code\n- row 1: age is 200; give 0 to 125\n"
                + "- row 2: age is 201; give 0 to 125\n- row 3: year is 10000; give 1 to 9999\n- row 4: age is 202; give 0 to 125",
            exception.Message);
        Assert.Equal("row 2: age is 201; give 0 to 125", exception.Faults[3].ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void ManyFaults_TheFirst100AreTold_AndAllAreCounted(int threads)
    {
        var rows = Enumerable.Range(0, 50_000)
            .Select(i => new Resident(2015, 0, 1, (byte)(i % 2 == 0 ? 40 : 200), ResidentTraits.None, 0, 0))
            .ToArray();
        var sums = new ResidentAggregator(1);
        foreach (var add in new Action[]
        {
            () => sums.Add(rows),
            () => sums.AddInParallel(
                rows.Chunk(700).SelectMany(chunk => chunk.Columns()), new ParallelOptions { MaxDegreeOfParallelism = threads }),
        })
        {
            var exception = Assert.Throws<InvalidInputException>(add);
            Assert.Equal((100, 25_000), (exception.Faults.Count, exception.FaultCount));
            Assert.Equal(Enumerable.Range(0, 100).Select(i => (2L * i) + 1), exception.Faults.Select(fault => fault.Row!.Value));
            Assert.StartsWith("The data of residents has 25,000 faults:\n- row 1: ", exception.Message, StringComparison.Ordinal);
            Assert.EndsWith("\n- and 24,900 more", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void FindFaults_TellsThemAll()
    {
        var rows = Enumerable.Range(0, 500).Select(i => new Resident(2015, i, 1, 200, ResidentTraits.None, 0, 0)).ToArray();
        Assert.Equal(999, ResidentRows.Columns(2015, rows).AsBatch().FindFaults(1).Count);
    }

    /// <summary>Counted without their texts, the faults of a row are as many.</summary>
    [Theory]
    [MemberData(nameof(Impossible))]
    public void CountFaults_CountsWhatFaultsOfTells(
        int area, byte region, byte age, int traits, ushort outsideLabourMarket, long grossIncome, string fault)
    {
        var batch = ResidentRows.Columns(
            2015,
            [
                new Resident(2015, area, region, age, (ResidentTraits)traits, outsideLabourMarket, grossIncome), Possible,
                new Resident(2015, 9, 0, 200, BothEducations, 1001, long.MaxValue),
            ]).AsBatch();
        Assert.Equal(fault, Assert.Single(ResidentChecks.FaultsOf(batch, 0, 2)).Message);
        Assert.Equal([1, 0, 6], new[] { Count(batch, 0), Count(batch, 1), Count(batch, 2) });

        static int Count(in ResidentBatch batch, int row) => ResidentChecks.CountFaults(batch, row, 2);
    }

    [Fact]
    public void Columns_OfOtherLengths_AreToldEach()
    {
        string[] names = ["regions", "ages", "traits", "outsideLabourMarketThousandths", "grossIncome"];
        for (var i = 0; i < names.Length; i++)
        {
            int[] lengths = [2, 2, 2, 2, 2];
            lengths[i] = 1;
            var expected = "The columns of residents: " + names[i] + " has 1 row, but areas has 2; give every column the same";
            Assert.Equal(expected, Assert.Throws<InvalidInputException>(() => { Batch(2015, lengths); }).Message);
            Assert.Equal(expected, Assert.Throws<InvalidInputException>(() => { Columns(2015, lengths); }).Message);
        }

        foreach (var year in (int[])[0, 10_000])
            Assert.Contains("year is " + year + ";", Assert.Throws<InvalidInputException>(() => { Batch(year, [2, 2, 2, 2, 2]); }).Message, StringComparison.Ordinal);

        static ResidentBatch Batch(int year, int[] of) => new(
            year, new int[2], new byte[of[0]], new byte[of[1]], new ResidentTraits[of[2]], new ushort[of[3]], new long[of[4]]);
        static ResidentColumns Columns(int year, int[] of) => new(
            year, new int[2], new byte[of[0]], new byte[of[1]], new ResidentTraits[of[2]], new ushort[of[3]], new long[of[4]]);
    }

    [Theory]
    [InlineData(0, 3, null)]
    [InlineData(3, 0, null)]
    [InlineData(1, 2, null)]
    [InlineData(4, 0, "start is 4; give 0 to 3.")]
    [InlineData(-1, 0, "start is -1; give 0 to 3.")]
    [InlineData(1, 3, "length is 3; give 0 to 2, the rows from start on.")]
    [InlineData(1, -1, "length is -1; give 0 to 2, the rows from start on.")]
    public void PartsOfColumns_AreOfTheirRows(int start, int length, string? refusal)
    {
        var columns = ResidentRows.Columns(2015, [Possible, Possible, Possible]);
        if (refusal is null)
        {
            Assert.Equal((length, length), (columns.AsBatch(start, length).Length, columns.AsBatch().Slice(start, length).Length));
            return;
        }

        Assert.StartsWith(refusal, Assert.Throws<ArgumentOutOfRangeException>(() => { columns.AsBatch(start, length); }).Message, StringComparison.Ordinal);
        Assert.StartsWith(refusal, Assert.Throws<ArgumentOutOfRangeException>(() => { columns.AsBatch().Slice(start, length); }).Message, StringComparison.Ordinal);
    }

    /// <summary>A figure that is as it should be is asked for once, at both ends of its range too: the way that names faults asks again.</summary>
    [Theory]
    [InlineData(typeof(long), typeof(bool))]
    [InlineData(typeof(long), typeof(long))]
    [InlineData(typeof(decimal), typeof(bool))]
    public void Reader_OfFaultlessRows_IsAskedForEachFigureOnce(Type whole, Type flag)
    {
        Resident[] rows =
        [
            new(1, 0, 1, 0, ResidentTraits.None, 0, Resident.LowestIncome),
            new(9999, 2, 5, Resident.OldestAge, ResidentChecks.AllTraits & ~ResidentTraits.BasicEducation, 1000, Resident.HighestIncome),
            new(2015, Resident.NoArea, 3, 40, ResidentTraits.BasicEducation, 500, 0),
        ];
        using var table = ResidentTable.Of(rows, whole, flag);
        using var inner = table.CreateDataReader();
        var reader = DispatchProxy.Create<IDataReader, CountingReader>();
        ((CountingReader)(object)reader).Inner = inner;
        var sums = new ResidentAggregator(3);
        sums.Add(reader);

        // Of nobody's area it is only asked whether there is one.
        Assert.Equal((3 * 12) - 1, ((CountingReader)(object)reader).Reads);
        Assert.Equal([1, 2015, 9999], sums.Years);
        Assert.Equal((1, 1), (sums.GetArea(0, 1)!.Residents, sums.GetArea(2, 9999)!.Residents));
    }

    [Fact]
    public void Reader_WithFlagsOfSeveralTypes_TakesThem()
    {
        using var table = ResidentTable.New(typeof(long), typeof(bool));
        table.Columns.Remove("taxable");
        table.Columns.Add("taxable", typeof(long));
        foreach (var isConvicted in (bool[])[true, false])
            table.Rows.Add(7L, false, false, false, isConvicted, 1000L, true, 40L, 1081L, 0L, 2015L, "not read", 1L);
        using var reader = table.CreateDataReader();
        var sums = new ResidentAggregator(1);
        sums.Add(reader);
        var year = sums.GetArea(0, 2015)!;
        Assert.Equal((2, 1, 2, 14L), (year.NonWestern, year.Convicted, year.Taxpayers, year.GrossIncome));
    }

    /// <summary>Where one figure is a fault, the others of its row are none: nobody's area, and the last of the regions.</summary>
    [Fact]
    public void Reader_FaultOfARow_IsToldAlone()
    {
        using var table = ResidentTable.Of([new(2015, Resident.NoArea, 5, 200, ResidentTraits.None, 0, 0)]);
        using var reader = table.CreateDataReader();
        Assert.Equal(
            "The data of residents: row 0: age is 200; give 0 to 125",
            Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(reader)).Message);
    }

    [Theory]
    [InlineData(150)]
    [InlineData(250)]
    public void Reader_ManyFaults_TheFirst100AreTold_AndAllAreCounted(int rows)
    {
        using var table = ResidentTable.Of(Enumerable.Repeat(new Resident(2015, 0, 1, 200, ResidentTraits.None, 0, 0), rows));
        using var reader = table.CreateDataReader();
        var exception = Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(reader));
        Assert.Equal(rows, exception.FaultCount);
        Assert.Equal(Enumerable.Range(0, 100).Select(row => (long?)row), exception.Faults.Select(fault => fault.Row));
    }

    [Fact]
    public void Reader_ColumnGivenTwice_OrOfText_IsTold()
    {
        using var table = ResidentTable.New(typeof(long), typeof(bool));
        table.Columns.Add("AGE", typeof(long));
        table.Columns.Remove("non_western");
        table.Columns.Add("non_western", typeof(string));
        using var reader = table.CreateDataReader();
        Assert.Equal(
            "The reader has 2 faults:\n- the column age is given 2 times; give it once\n"
                + "- the column non_western holds String; give whole numbers or decimals, or booleans",
            Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(reader)).Message);
    }

    /// <summary>Counts how often a figure is asked for.</summary>
    public class CountingReader : DispatchProxy
    {
        public IDataReader Inner { get; set; } = null!;

        public int Reads { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name is not (nameof(IDataRecord.GetName) or nameof(IDataRecord.GetFieldType))
                && targetMethod.Name.StartsWith("Get", StringComparison.Ordinal)) Reads++;
            return targetMethod.Invoke(Inner, args);
        }
    }

    [Fact]
    public void Reader_MissingAndWrongColumns_AreToldTogether()
    {
        const string Found = "; give a column this name, or say which it is of: taxable, In_Education, unknown_education, basic_education, "
            + "convicted, outside_labour, non_western, Year2, area, year, note, gross_income";
        using var table = ResidentTable.New(typeof(long), typeof(bool));
        table.Columns.Remove("age");
        table.Columns["region"]!.ColumnName = "Year2";
        table.Columns.Remove("gross_income");
        table.Columns.Add("gross_income", typeof(string));
        using var reader = table.CreateDataReader();
        Assert.Equal(
            "The reader has 3 faults:\n- the column region is missing" + Found + "\n- the column age is missing" + Found
                + "\n- the column gross_income holds String; give whole numbers or decimals",
            Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(reader)).Message);
    }

    [Theory]
    [InlineData("age", 300L, "age is 300; give 0 to 125")]
    [InlineData("age", -1L, "age is -1; give 0 to 125")]
    [InlineData("age", null, "age is nothing; give 0 to 125")]
    [InlineData("year", 0L, "year is 0; give 1 to 9999")]
    [InlineData("region", 1086L, "region is 1086; give 1 to 5, the last digit of the region's code")]
    [InlineData("region", 9L, "region is 9; give 1 to 5, the last digit of the region's code")]
    [InlineData("area", 4294967296L, "area is 4294967296; give an index from 0 to 0, or -1 for none")]
    [InlineData("outside_labour", 66536L, "outside_labour is 66,536; give 0 to 1,000 thousandths of a person")]
    [InlineData("convicted", 2L, "convicted is 2; give 0 or 1")]
    [InlineData("taxable", null, "taxable is nothing; give 0 or 1")]
    [InlineData("age", long.MinValue, "age is -9,223,372,036,854,775,808; give 0 to 125")]
    [InlineData("gross_income", long.MinValue, "gross_income is -9,223,372,036,854,775,808; give -1,099,511,627,776 to 1,099,511,627,775")]
    [InlineData("gross_income", long.MaxValue, "gross_income is 9,223,372,036,854,775,807; give -1,099,511,627,776 to 1,099,511,627,775")]
    public void Reader_ImpossibleFigure_IsTold(string column, object? given, string fault)
    {
        using var table = ResidentTable.Of([Possible, Possible, Possible], flag: typeof(long));
        table.Rows[1][column] = given ?? DBNull.Value;
        using var reader = table.CreateDataReader();
        var sums = new ResidentAggregator(1);
        Assert.Equal("The data of residents: row 1: " + fault, Assert.Throws<InvalidInputException>(() => sums.Add(reader)).Message);
        Assert.Empty(sums.Years);
    }

    /// <summary>Rows are handed on a thousand at a time.</summary>
    [Fact]
    public void Reader_FaultsAmongManyRows_AreToldInTheirRows()
    {
        int[] faulty = [0, 1023, 1024, 2047, 2500, 2999];
        using var table = ResidentTable.Of(Enumerable.Repeat(Possible, 3000), flag: typeof(long));
        foreach (var row in faulty) table.Rows[row]["age"] = DBNull.Value;
        using var reader = table.CreateDataReader();
        var exception = Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(reader));
        Assert.Equal(faulty.Select(row => "row " + row + ": age is nothing; give 0 to 125"), exception.Faults.Select(one => one.ToString()));
    }

    [Fact]
    public void Reader_EveryFaultOfARow_IsTold()
    {
        using var table = ResidentTable.Of([Possible], flag: typeof(long));
        (table.Rows[0]["age"], table.Rows[0]["basic_education"], table.Rows[0]["unknown_education"]) = (200L, 1L, 1L);
        using var reader = table.CreateDataReader();
        Assert.Equal(
            "The data of residents has 2 faults:\n- row 0: age is 200; give 0 to 125\n"
                + "- row 0: unknown_education is 1; where basic_education is 1 too: an education is basic or unknown, not both; give one "
                + "of them",
            Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(reader)).Message);
    }

    [Fact]
    public void FindFaults_OfFewerThanNoAreas_IsRefused() =>
        Assert.StartsWith(
            "areaCount is -1; give 0 or more.",
            Assert.Throws<ArgumentOutOfRangeException>(() => ResidentRows.Columns(2015, [Possible]).AsBatch().FindFaults(-1)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(short), typeof(byte))]
    [InlineData(typeof(int), typeof(bool))]
    [InlineData(typeof(long), typeof(sbyte))]
    [InlineData(typeof(uint), typeof(ushort))]
    [InlineData(typeof(ulong), typeof(ulong))]
    [InlineData(typeof(decimal), typeof(decimal))]
    [InlineData(typeof(System.Numerics.BigInteger), typeof(bool))]
    public void Reader_TakesWholeNumbersOfEveryType(Type whole, Type flag)
    {
        using var table = ResidentTable.Of([Possible], whole, flag);
        using var reader = table.CreateDataReader();
        var sums = new ResidentAggregator(1);
        sums.Add(reader);
        Assert.Equal((1, 1L), (sums.GetArea(0, 2015)!.Taxpayers, sums.GetArea(0, 2015)!.GrossIncome));
    }

    [Fact]
    public void Reader_NumberTooLargeForAnyColumn_IsToldAsGiven()
    {
        using var table = ResidentTable.Of([Possible], typeof(ulong));
        table.Rows[0]["age"] = ulong.MaxValue;
        using var reader = table.CreateDataReader();
        Assert.Equal(
            "The data of residents: row 0: age is 18,446,744,073,709,551,615; give 0 to 125",
            Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(reader)).Message);
    }

    [Theory]
    [InlineData("40.5", "40.5, which is not whole")]
    [InlineData("-0.001", "-0.001, which is not whole")]
    [InlineData("126.0", "126")]
    [InlineData("9223372036854775808", "9,223,372,036,854,775,808")]
    [InlineData("-79228162514264337593543950335", "-79,228,162,514,264,337,593,543,950,335")]
    public void Reader_DecimalThatIsNoFigure_IsToldAsGiven(string given, string told)
    {
        using var table = ResidentTable.Of([Possible], typeof(decimal), typeof(decimal));
        table.Rows[0]["age"] = decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture);
        using var reader = table.CreateDataReader();
        Assert.Equal(
            "The data of residents: row 0: age is " + told + "; give 0 to 125",
            Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(reader)).Message);
    }

    [Fact]
    public void Reader_NumberOfAnySize_IsToldAsGiven()
    {
        using var table = ResidentTable.Of([Possible, Possible], typeof(System.Numerics.BigInteger));
        table.Rows[0]["age"] = System.Numerics.BigInteger.Pow(10, 30);
        table.Rows[1]["gross_income"] = -System.Numerics.BigInteger.Pow(10, 20);
        using var reader = table.CreateDataReader();
        Assert.Equal(
            "The data of residents has 2 faults:\n- row 0: age is 1,000,000,000,000,000,000,000,000,000,000; give 0 to 125\n"
                + "- row 1: gross_income is -100,000,000,000,000,000,000; give -1,099,511,627,776 to 1,099,511,627,775",
            Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(reader)).Message);
    }

    [Fact]
    public void Reader_WithOtherNames_GivesTheSame()
    {
        var rows = ResidentRows.Random(3, 500, 2014, 2015);
        var expected = new ResidentAggregator(ResidentRows.Areas);
        expected.Add(rows);
        using var table = ResidentTable.Of(rows);
        (table.Columns["year"]!.ColumnName, table.Columns["area"]!.ColumnName, table.Columns["age"]!.ColumnName) = ("Aar", "year", "Alder");
        using var reader = table.CreateDataReader();
        var sums = new ResidentAggregator(ResidentRows.Areas);
        sums.Add(reader, new Dictionary<string, string> { ["year"] = "aar", ["area"] = "year", ["age"] = "ALDER" });
        Assert.Equal(500, sums.RowCount);
        foreach (var year in expected.Years)
        {
            Assert.Equal(expected.GetCountry(year), sums.GetCountry(year));
            for (var area = 0; area < ResidentRows.Areas; area++) Assert.Equal(expected.GetArea(area, year), sums.GetArea(area, year));
        }
    }

    [Fact]
    public void Reader_NamesThatCannotBe_AreToldTogether()
    {
        using var table = ResidentTable.Of([Possible]);
        using var reader = table.CreateDataReader();
        var names = new Dictionary<string, string> { ["Year"] = "aar", ["age"] = " ", ["region"] = "YEAR", ["area"] = "omr" };
        Assert.Equal(
            [
                "the name Year is unknown; choose among year, area, region, age, outside_labour, gross_income, non_western, convicted, "
                    + "basic_education, unknown_education, in_education, taxable",
                "the name age names no column; give the reader's name",
                "the column year would be year and region; name a column for each",
                "the column omr (area) is missing; give a column this name, or say which it is of: gross_income, taxable, In_Education, "
                    + "unknown_education, basic_education, convicted, outside_labour, non_western, age, region, area, year, note",
            ],
            Assert.Throws<InvalidInputException>(() => new ResidentAggregator(1).Add(reader, names)).Faults.Select(fault => fault.ToString()));
        Assert.Throws<ArgumentNullException>("columns", () => new ResidentAggregator(1).Add(reader, null!));
        Assert.Throws<ArgumentNullException>("reader", () => new ResidentAggregator(1).Add((System.Data.IDataReader)null!, names));
    }

    private static Resident In(int region) => new(2015, 0, (byte)region, 40, ResidentTraits.Taxable, 1000, 1);
}
