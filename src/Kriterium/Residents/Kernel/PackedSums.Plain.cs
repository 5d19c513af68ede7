#if !NET
namespace Kriterium;

/// <summary>Without vectors: row by row.</summary>
internal sealed partial class PackedSums
{
    private bool TryAddBlock(in ResidentBatch batch, int start, int count) => TryAddRows(batch, start, count);
}
#endif
