namespace Kriterium.Tests;

/// <summary>How much an action allocates on its thread.</summary>
internal static class Allocated
{
    /// <summary>Bytes, once everything is compiled.</summary>
    /// <remarks>
    /// A collection that other tests cause can count what is left of a thread's memory as allocated. It does not do so every time,
    /// so the least of several counts.
    /// </remarks>
    public static long By(Action action)
    {
        action();
        return Enumerable.Range(0, 5).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}
