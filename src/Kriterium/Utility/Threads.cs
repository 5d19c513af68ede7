using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Kriterium;

/// <summary>Work on several threads that fails as it would without them.</summary>
internal static class Threads
{
    /// <summary>Takes items one at a time as threads become free.</summary>
    /// <remarks>What the work or the items throw comes out as it is, the first of it, and not in an <see cref="AggregateException"/>.</remarks>
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
