namespace Kriterium.Sql.Tests.Verdicts;

/// <summary>What engines are held against: the library's own two ways agree on it, and every kind of answer is in it.</summary>
public class BatchTests
{
    [Fact, Trait("Size", "Large")]
    public void Policies_ColumnsAndObjects_Agree()
    {
        for (var seed = 0; seed < Cases.Of(usual: 6, oneIn: 10_000); seed++)
        {
            var policy = Rules.Policy(seed);
            var batch = new BatchDraw(seed, isSuppressed: false, seed % 2 == 0 ? AreaSizes.Huge : AreaSizes.Usual).For(Rules.Alone(policy), 200);
            VerdictRows.Of(batch, policy).MustEqualColumns(policy);
        }
    }
}
