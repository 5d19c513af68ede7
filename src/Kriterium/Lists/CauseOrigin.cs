using System.Text.Json.Serialization;

namespace Kriterium;

/// <summary>What changed a verdict: the figure, the limit that moves with the country, or the rule itself.</summary>
[JsonConverter(typeof(KriteriumJsonConverter))]
public enum CauseOrigin
{
    /// <summary>The figure: the new one gives the new verdict by the old limit too.</summary>
    Figure = 0,

    /// <summary>The limit, which is a multiple of the national share: the old figure has the new verdict by the new limit.</summary>
    Limit = 1,

    /// <summary>The figure and the limit together: neither gives the new verdict by itself.</summary>
    FigureAndLimit = 2,

    /// <summary>
    /// The rule: a criterion that only one of the rules has, or another limit, window, definition, way of averaging or number.
    /// </summary>
    Rule = 3,

    /// <summary>The rule and the figure, which cannot be told apart or give the new verdict only together.</summary>
    RuleAndFigure = 4,
}
