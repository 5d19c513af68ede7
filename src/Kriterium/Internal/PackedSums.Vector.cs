#if NET
namespace Kriterium.Internal;

/// <summary>With vectors of 32 bytes, written once for every kind of processor.</summary>
internal sealed partial class PackedSums
{
    private bool IsPossible(ResidentBatch block) => ArePossible(block);

    private void AddBlock(ResidentBatch block) => AddRows(block);
}
#endif
