using System.Text;

namespace Kriterium;

/// <summary>One figure in a line of text: as few bytes as say it, since a page of a whole list has thousands.</summary>
internal static class FigurePicture
{
    private const int Width = 160, Middle = 8, HalfLimit = 7, HalfBar = 4, PointSize = 4;

    public static string Of(IReadOnlyList<Finding> findings)
    {
        var scale = new Scale(Scale.ValuesOf(findings), PointSize, Width - PointSize - PointSize);
        var lines = new StringBuilder("M0 " + Words.Number(Middle) + "H" + Words.Number(Width));
        var shapes = new StringBuilder();
        foreach (var limit in findings.Select(Scale.LimitOf).Distinct())
        {
            if (limit.Lower is { } low && limit.Upper == low)
                lines.Append('M').Append(Picture.At(scale.At(low))).Append(' ').Append(Words.Number(Middle - HalfLimit)).Append('v')
                    .Append(Words.Number(HalfLimit + HalfLimit));
            else if (limit.Lower is not null || limit.Upper is not null)
                Box(shapes, "band", scale, limit, HalfLimit);
        }

        if (!findings[0].IsUnknown)
        {
            var figure = findings[0].Evidence.Interval;
            if (findings[0].Evidence.IsExact)
                shapes.Append("<circle cx=\"").Append(Picture.At(scale.At(figure.Lower!.Value)))
                    .Append("\" cy=\"").Append(Words.Number(Middle)).Append("\" r=\"").Append(Words.Number(PointSize)).Append("\"/>");
            else
                Box(shapes, "bar", scale, figure, HalfBar);
        }

        return "<svg class=\"kriterium-figure\" viewBox=\"0 0 " + Words.Number(Width) + " " + Words.Number(Middle + Middle)
            + "\" aria-hidden=\"true\"><path d=\"" + lines + "\"/>" + shapes + "</svg>";
    }

    private static void Box(StringBuilder shapes, string name, Scale scale, Interval interval, int half) => shapes
        .Append("<rect class=\"").Append(name).Append("\" x=\"").Append(Picture.At(scale.Start(interval))).Append("\" y=\"")
        .Append(Words.Number(Middle - half)).Append("\" width=\"").Append(Picture.At(scale.End(interval) - scale.Start(interval)))
        .Append("\" height=\"").Append(Words.Number(half + half)).Append("\"/>");
}
