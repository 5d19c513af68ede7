using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Kriterium.Cli.Reading;

/// <summary>Files of residents that are counted together; which of them a row stands in makes no difference.</summary>
internal sealed class ResidentFiles : IDisposable
{
    private readonly List<ResidentFile> _files = [];
    private readonly IReadOnlyList<string> _paths;
    private readonly ResidentColumnNames _names;

    private ResidentFiles(IReadOnlyList<string> paths, ResidentColumnNames names)
    {
        _paths = paths;
        _names = names;
    }

    public IReadOnlyList<ResidentFile> All => _files;

    /// <summary>Opens the files that can be read, and adds everything that is wrong with the others.</summary>
    public static ResidentFiles Open(IReadOnlyList<string> paths, ResidentColumnNames names, List<Fault> faults)
    {
        var files = new ResidentFiles(paths, names);
        for (var i = 0; i < paths.Count; i++)
        {
            if (ResidentFile.Open(paths[i], i, names, faults) is { } file) files._files.Add(file);
        }

        return files;
    }

    /// <summary>Reads every row once and adds them up.</summary>
    /// <param name="areas">The areas that rows may name.</param>
    /// <param name="lastYear">The last year that is counted; rows of later years are only checked.</param>
    /// <param name="progress">Receives how far it has come.</param>
    /// <param name="faults">Takes what is wrong with files as wholes. What is wrong with rows is in the result.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="threads">How many threads read; <c>null</c> for as many as there are processors.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ResidentCounts Read(
        ResidentAreas areas, int lastYear, ResidentProgress progress, List<Fault> faults,
        CancellationToken cancellation, int? threads = null)
    {
        var run = new ResidentRun(areas, _paths.Count, lastYear, progress, cancellation);
        var most = threads ?? Environment.ProcessorCount;
        progress.TotalBytes = _files.All(file => file.Bytes is not null) ? _files.Sum(file => file.Bytes) : null;

        // Every file has as many parts as there are threads. The first of each come first, and who is done helps with another file.
        var parts = _files.SelectMany(file => file.Parts(most).Select((read, part) => (file, read, part)))
            .OrderBy(one => one.part);
        try
        {
            Parallel.ForEach(
                Partitioner.Create(parts, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = most, CancellationToken = cancellation },
                one => ReadPart(one.file, one.read, run));
        }
        catch (AggregateException exception)
        {
            // As it would be without threads.
            var cancelled = exception.InnerExceptions.FirstOrDefault(inner => inner is OperationCanceledException);
            ExceptionDispatchInfo.Capture(cancelled ?? exception.InnerExceptions[0]).Throw();
        }

        faults.AddRange(run.OfFiles
            .OrderBy(fault => _paths.TakeWhile(path => path != fault.File).Count())
            .ThenBy(fault => fault.Row?.Group)
            .Distinct());
        if (run.HasTooManyYears)
        {
            var allFiles = _paths.Count > 1 ? " in all files" : "";
            faults.Add(new Fault(
                _paths[0],
                null,
                _names.Shown(ResidentFields.Year),
                "there are more than " + Words.Number(ResidentBlocks.MostYears) + " different years" + allFiles
                    + "; give the measurement year"));
        }

        return run.Finish(Located(run.Faults, faults, cancellation));
    }

    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
    }

    private void ReadPart(ResidentFile file, Action<ResidentRun> part, ResidentRun run)
    {
        void Refuse(string problem) => run.Refuse(new Fault(file.Path, null, null, problem));

        var faults = new List<Fault>();
        try
        {
            SourceFile.Guard<object>(file.Path, faults, () =>
            {
                part(run);
                return null;
            });
        }
        catch (TooManyYearsException)
        {
            run.HasTooManyYears = true;
        }
        catch (OverflowException)
        {
            Refuse(
                "the incomes are so large that their sum does not fit in 64 bits; check the column "
                    + _names.Shown(ResidentFields.GrossIncome));
        }

        faults.ForEach(run.Refuse);
    }

    /// <summary>The first faults in rows, each with its place in its file.</summary>
    private List<Fault> Located(FaultyRows found, List<Fault> faults, CancellationToken cancellation)
    {
        var at = new Dictionary<ResidentPlace, Fault>();
        foreach (var file in _files)
        {
            var places = found.PlacesIn(file.Number).ToList();
            if (SourceFile.Guard(file.Path, faults, () => file.Locate(places, cancellation)) is not { } located) continue;
            foreach (var (place, fault) in located) at[place] = fault;
        }

        return [.. found.First((place, field, problem) =>
        {
            var column = field < 0 ? null : _names.Shown(field);
            return at.TryGetValue(place, out var fault)
                ? fault with { Column = column, Problem = problem }
                : new Fault(_paths[place.File], null, column, problem);
        })];
    }
}
