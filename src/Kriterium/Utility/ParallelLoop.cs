using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Kriterium;

/// <summary>A parallel loop that rethrows the first exception unwrapped.</summary>
internal static class ParallelLoop
{
    /// <summary>Takes items one at a time as threads become free, without buffering.</summary>
    /// <remarks>The first exception of the work or of the items is thrown itself, not in an <see cref="AggregateException"/>.</remarks>
    public static void ForEach<T>(IEnumerable<T> items, ParallelOptions? options, Action<T> work)
    {
        try
        {
            Parallel.ForEach(Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering), options ?? new ParallelOptions(), work);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Capture(exception.InnerExceptions[0]).Throw();
        }
    }
}
