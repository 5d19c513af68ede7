#if !NET
namespace Kriterium.Internal;

/// <summary>Without vectors: row by row.</summary>
internal sealed partial class PackedSums
{
    private bool IsPossible(ResidentBatch block) => ArePossible(block);

    private void AddBlock(ResidentBatch block) => AddRows(block);
}
#endif
