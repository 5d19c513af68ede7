namespace Kriterium;

/// <summary>What has a page.</summary>
internal interface IPage
{
    string ToHtml();
}

/// <summary>What has a picture.</summary>
internal interface IPicture
{
    string ToSvg();
}

/// <summary>Marks a type for notebooks: .NET Interactive looks for an attribute of this name and asks the type that it gives.</summary>
/// <remarks>
/// The convention is by names, so that nothing is referenced: <c>FormatterSourceType</c> is made by its constructor without parameters, and
/// its <c>CreateTypeFormatters</c> gives objects with a <c>MimeType</c> and a <c>Format</c>. All of these must be public.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What a notebook shows where it can choose.</summary>
    public string[] PreferredMimeTypes { get; set; } = ["text/html"];
}

/// <summary>Shows results as their pages, their pictures and their text.</summary>
internal sealed class NotebookFormatters
{
    private readonly NotebookFormatter[] _formatters =
    [
        new("text/html", instance => (instance as IPage)?.ToHtml()),
        new("image/svg+xml", instance => (instance as IPicture)?.ToSvg()),
        new("text/plain", instance => instance.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}

/// <summary>One of the forms in which a notebook can show a result.</summary>
internal sealed class NotebookFormatter(string mimeType, Func<object, string?> textOf)
{
    public string MimeType => mimeType;

    /// <summary>Writes the form, and says whether the object has it.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (textOf(instance) is not { } text) return false;

        writer.Write(text);
        return true;
    }
}
