using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Kriterium.Tests.Architecture;

/// <summary>
/// No floating point, no decimal arithmetic, no rounding and no inexact division anywhere in the library's compiled code.
/// </summary>
public class ExactArithmeticTests
{
    // Divisions that cannot touch a verdict, each with its reason. Anything else must be added here by somebody who has thought about it.
    private static readonly string[] AllowedDivisions =
    [
        "Kriterium.Rational::.ctor", // by the greatest common divisor, which leaves no remainder
        "Kriterium.Rational::TakeOut", // by powers of 2 and 5, kept only where they leave no remainder
        "Kriterium.Rational::Cut", // for people, cut after some decimals
        "Kriterium.Rational::DecimalsOf", // a shift to the byte of a decimal that holds its scale
        "Kriterium.CalendarDate::DaysIn", // leap years
        "Kriterium.Measuring::PersonsIn", // whole persons that a part in thousandths needs: one more where there is a rest
        "Kriterium.Standing::WholesIn", // whole persons in an amount; what is left over is looked at apart
        "Kriterium.PackedSums::Empty", // a shift to one of the counters in a word
        "Kriterium.PackedSums::EmptyCells", // a shift to the upper of the two sums in a word
        "Kriterium.PackedSums::MakeSteps", // the place of a counter in its word
    ];

    // A decimal comes in as written: it may be made, compared and taken apart into its digits, and nothing else.
    private static readonly string[] AllowedDecimalMembers = [".ctor", "Zero", "GetBits", "op_LessThanOrEqual", "op_GreaterThan"];

    [Fact]
    public void Library_HasNoInexactArithmetic() =>
        Assert.Empty(Findings(typeof(AreaClassifier).Assembly.Location, _ => true));

    [Fact]
    public void AllowedDivisions_AreAllStillThere()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(AreaClassifier).Assembly.Location);
        var dividing = Methods(assembly).Where(method => method.Body.Instructions.Any(IsDivision)).Select(Name).Distinct();
        Assert.Equal(AllowedDivisions.Order(StringComparer.Ordinal), dividing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RoundingForDisplay_IsCalledByNothingThatDecides()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(AreaClassifier).Assembly.Location);
        var callers = Methods(assembly)
            .Where(method => method.Body.Instructions.Any(instruction => instruction.Operand is MethodReference called
                && IsForDisplay(called)))
            .Select(Name)
            .Where(name => !name.StartsWith("Kriterium.ForDisplay", StringComparison.Ordinal))
            .Distinct();
        string[] expected =
        [
            "Kriterium.Evidence::LowerPercentForDisplay", "Kriterium.Evidence::PercentForDisplay",
            "Kriterium.Evidence::UpperPercentForDisplay",
            "Kriterium.Evidence::get_ExactPercent", "Kriterium.Share::get_ExactPercent", "Kriterium.Share::PercentForDisplay",
            "Kriterium.Rational::ToDecimalString",
            "Kriterium.FigureText::.ctor", "Kriterium.FigureText::IsInOrder", "Kriterium.FigureText::Nearest", "Kriterium.FigureText::Of",
            "Kriterium.FigureText::Text", "Kriterium.FindingRow::Percentages", "Kriterium.SweepRow::.ctor",
            "Kriterium.RowJson::WriteFinding", "Kriterium.RowJson::WriteSweep", "Kriterium.Picture::At", "Kriterium.Picture::Characters",
            "Kriterium.PictureWords::Exact", "Kriterium.SweepPicture::Of", "Kriterium.Ticks::FirstFrom",

            // Written by the compiler and called by nothing.
            "Kriterium.Evidence::PrintMembers", "Kriterium.Share::PrintMembers", "Kriterium.FindingRow::PrintMembers",
            "Kriterium.SweepRow::PrintMembers",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), callers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Scan_FindsEveryForbiddenThing()
    {
        var found = Findings(typeof(ExactArithmeticTests).Assembly.Location, type => type.Name == nameof(Inexact))
            .Select(finding => finding.Split(": ")[0])
            .Distinct();
        Assert.Equal(
            new[]
            {
                nameof(Inexact.DecimalDivision), nameof(Inexact.DoubleLocal), nameof(Inexact.DoubleParameter),
                nameof(Inexact.FloatConstant),
                nameof(Inexact.IntegerDivision), nameof(Inexact.MathFloor), nameof(Inexact.RoundedDecimal), nameof(Inexact.WholeDivision),
                nameof(Inexact.WholeRemainder), nameof(Inexact.WholeShift),
            }.Order(StringComparer.Ordinal),
            found.Select(name => name.Split("::")[1]).Order(StringComparer.Ordinal));
    }

    private static List<string> Findings(string path, Func<TypeDefinition, bool> include)
    {
        var findings = new List<string>();
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        foreach (var method in Methods(assembly).Where(method => include(method.DeclaringType)))
        {
            var types = method.Parameters.Select(parameter => parameter.ParameterType)
                .Concat(method.Body.Variables.Select(variable => variable.VariableType))
                .Append(method.ReturnType);
            if (types.Any(IsFloating)) findings.Add(Name(method) + ": floating point in its signature or variables");

            foreach (var instruction in method.Body.Instructions)
            {
                if (IsDivision(instruction))
                {
                    if (!AllowedDivisions.Contains(Name(method))) findings.Add(Name(method) + ": division");
                }
                else if (instruction.OpCode.Name.Contains(".r", StringComparison.Ordinal)
                    && instruction.OpCode.Code is not (Code.Ldelem_Ref or Code.Stelem_Ref or Code.Ldind_Ref or Code.Stind_Ref))
                {
                    findings.Add(Name(method) + ": " + instruction.OpCode.Name);
                }
                else if (instruction.Operand is MemberReference member && IsInexact(member))
                {
                    findings.Add(Name(method) + ": " + member.FullName);
                }
            }
        }

        foreach (var field in assembly.MainModule
            .GetTypes()
            .Where(include)
            .SelectMany(type => type.Fields)
            .Where(field => IsFloating(field.FieldType)))
            findings.Add(field.FullName + ": floating-point field");
        return findings;
    }

    private static IEnumerable<MethodDefinition> Methods(AssemblyDefinition assembly) =>
        assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody);

    private static string Name(MethodDefinition method) => method.DeclaringType.FullName + "::" + method.Name;

    private static bool IsFloating(TypeReference type) =>
        type.FullName.Contains("System.Double", StringComparison.Ordinal)
            || type.FullName.Contains("System.Single", StringComparison.Ordinal)
            || type.FullName.Contains("System.Half", StringComparison.Ordinal);

    private static bool IsForDisplay(MethodReference method) =>
        method.DeclaringType.FullName == "Kriterium.ForDisplay"
        || method.Name.EndsWith("ForDisplay", StringComparison.Ordinal)
        || method.Name is "get_ExactPercent"
        || (method.DeclaringType.FullName == "Kriterium.Rational" && method.Name is "Cut");

    private static bool IsDivision(Instruction instruction) =>
        instruction.OpCode.Code is Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un or Code.Shr or Code.Shr_Un
        || (instruction.Operand is MethodReference method
            && method.DeclaringType.FullName == "System.Numerics.BigInteger"
            && method.Name is "Divide" or "op_Division" or "Remainder" or "op_Modulus" or "DivRem" or "op_RightShift");

    private static bool IsInexact(MemberReference member)
    {
        var type = member.DeclaringType?.FullName;
        return type is "System.Math" or "System.MathF" or "System.Double" or "System.Single"
            || (type == "System.Decimal" && !AllowedDecimalMembers.Contains(member.Name))
            || (type == "System.Numerics.BigInteger"
                && member is MethodReference method
                && (IsFloating(method.ReturnType) || method.Parameters.Any(parameter => IsFloating(parameter.ParameterType))));
    }

    /// <summary>One forbidden thing a method, to show that the scan sees it.</summary>
    internal static class Inexact
    {
        public static float FloatConstant() => 0.5f;

        public static bool DoubleParameter(double value) => value.Equals(null);

        public static bool DoubleLocal(string text) => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);

        public static decimal DecimalDivision(decimal a, decimal b) => a / b;

        public static decimal RoundedDecimal(decimal a) => decimal.Round(a);

        public static decimal MathFloor(decimal a) => Math.Floor(a);

        public static int IntegerDivision(int a, int b) => a / b;

        public static System.Numerics.BigInteger WholeDivision(System.Numerics.BigInteger a) => a / 3;

        public static System.Numerics.BigInteger WholeShift(System.Numerics.BigInteger a) => a >> 1;

        public static System.Numerics.BigInteger WholeRemainder(System.Numerics.BigInteger a) => a % 3;
    }
}
