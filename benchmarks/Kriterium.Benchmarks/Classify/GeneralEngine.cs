using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Kriterium.Benchmarks.Classify;

/// <summary>The two rules in Microsoft's RulesEngine, with everything turned off that costs time and is not needed.</summary>
internal sealed class GeneralEngine
{
    private static readonly Dictionary<int, string[]> Criteria = new()
    {
        [2010] = ["area.NonWestern > 50", "area.OutsideLabourMarket4Years > 40", "area.Convicted4Years > 2.7"],
        [2013] = ["area.NonWestern > 50", "area.OutsideLabourMarket2Years > 40", "area.Convicted2Years > 2.7", "area.BasicEducation > 50", "area.RelativeIncome < 55"],
    };

    private readonly Engine _engine;
    private readonly string _policy;
    private readonly string _criteria;
    private readonly int _required;

    public GeneralEngine(int policy)
    {
        _required = policy == 2010 ? 2 : 3;
        _policy = FormattableString.Invariant($"rule of {policy}");
        _criteria = FormattableString.Invariant($"criteria of {policy}");
        var met = string.Join(" + ", Criteria[policy].Select(criterion => "(" + criterion + " ? 1 : 0)"));
        _engine = new Engine(
            [
                new Workflow { WorkflowName = _policy, Rules = [RuleOf("policy", FormattableString.Invariant($"area.Residents >= 1000 && {met} >= {_required}"))] },
                new Workflow { WorkflowName = _criteria, Rules = [.. Criteria[policy].Select(criterion => RuleOf(criterion, criterion))] },
            ],
            new ReSettings { EnableScopedParams = false, EnableFormattedErrorMessage = false, EnableExceptionAsErrorMessage = false, UseFastExpressionCompiler = true });
    }

    /// <summary>By one rule that says it all.</summary>
    public async ValueTask<bool> IsListedByPolicy(AreaFigures area)
    {
        var results = await _engine.ExecuteAllRulesAsync(_policy, new RuleParameter("area", area));
        return results[0].IsSuccess;
    }

    /// <summary>By a rule for each criterion, counted afterwards: what shows which of them were met.</summary>
    public async ValueTask<bool> IsListedByCriteria(AreaFigures area)
    {
        var results = await _engine.ExecuteAllRulesAsync(_criteria, new RuleParameter("area", area));
        var met = 0;
        foreach (var result in results)
        {
            if (result.IsSuccess) met++;
        }

        return area.Residents >= 1000 && met >= _required;
    }

    private static Rule RuleOf(string name, string expression) => new() { RuleName = name, Expression = expression, RuleExpressionType = RuleExpressionType.LambdaExpression };
}
