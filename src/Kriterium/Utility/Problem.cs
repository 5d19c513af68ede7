namespace Kriterium;

/// <summary>What is wrong with a value, to be read on from its name: one rule names no part, so that each caller can.</summary>
/// <param name="given">What was given: "is 7".</param>
/// <param name="advice">What is allowed, and what to do: "choose 1 to 4".</param>
internal sealed class Problem(string given, string advice)
{
    public string Given => given;

    public string Advice => advice;

    /// <summary>" is 7; choose 1 to 4": what follows the name.</summary>
    public override string ToString() => " " + given + "; " + advice;
}
