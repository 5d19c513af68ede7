namespace Kriterium.Cli.Reading;

/// <summary>A file of residents, opened and with a good header; its rows are read later, by several threads.</summary>
internal abstract class ResidentFile(string path, int number) : IDisposable
{
    /// <summary>The file, as the user named it.</summary>
    public string Path => path;

    /// <summary>Its place among the files, from 0.</summary>
    public int Number => number;

    /// <summary>Its length in bytes; <c>null</c> where that is not known before the end.</summary>
    public required long? Bytes { get; init; }

    /// <summary>The columns that are not read.</summary>
    public required IReadOnlyList<string> ColumnsNotRead { get; init; }

    /// <summary>Opens a file of the kind that its first bytes show, or adds everything that is wrong with its header.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="number">Its place among the files, from 0.</param>
    /// <param name="names">What it calls its columns.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static ResidentFile? Open(string path, int number, ResidentColumnNames names, List<Fault> faults) =>
        SourceFile.Guard(path, faults, () =>
        {
            var input = new ResidentInput(path);
            ResidentFile? file = null;
            try
            {
                file = input.IsParquet
                    ? ParquetResidents.Open(path, number, input.Bytes, names, faults)
                    : CsvResidents.Open(path, number, input, names, faults);
                return file;
            }
            finally
            {
                if (file is not CsvResidents) input.Dispose();
            }
        });

    /// <summary>The parts that several threads can read at the same time; each takes what no other has taken.</summary>
    /// <param name="threads">How many threads there are.</param>
    public abstract IEnumerable<Action<ResidentRun>> Parts(int threads);

    /// <summary>Says where in the file faults are.</summary>
    /// <param name="places">Places in this file, in order.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public abstract IReadOnlyDictionary<ResidentPlace, Fault> Locate(IReadOnlyList<ResidentPlace> places, CancellationToken cancellation);

    public virtual void Dispose()
    {
    }
}
