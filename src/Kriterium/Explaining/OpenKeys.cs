namespace Kriterium;

/// <summary>What can be open besides figures, which go by the keys of their indicators.</summary>
internal static class OpenKeys
{
    public const string Residents = "residents";

    public const string EarlierLists = "earlier_lists";
}
