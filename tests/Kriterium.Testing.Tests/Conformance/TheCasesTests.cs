namespace Kriterium.Testing.Tests.Conformance;

/// <summary>The cases of the package, answered by the library.</summary>
public sealed class TheCasesTests
{
    [Fact]
    public void The_library_answers_every_case_as_the_law_does()
    {
        var cases = ConformanceCases.Load(optional: true);

        Assert.NotEmpty(cases);
        Assert.Empty(ConformanceCases.Check(question => question.Answer(), cases));
    }

    [Fact]
    public void Each_case_has_a_name_and_a_point_of_its_own()
    {
        var cases = ConformanceCases.Load(optional: true);

        Assert.Equal(cases.Count, cases.Select(one => one.Id).Distinct().Count());
        Assert.Equal(cases.Count, cases.Select(one => one.Shows).Distinct().Count());
        Assert.Superset(ConformanceCases.Load().ToHashSet(), cases.ToHashSet());
    }

    [Fact]
    public void What_a_case_expects_is_read_back_as_it_was_written() =>
        Assert.All(
            ConformanceCases.Load(optional: true), one => Assert.Equal(one.Expected, ConformanceAnswer.FromJson(one.Expected.ToJson(one.Id))));
}
