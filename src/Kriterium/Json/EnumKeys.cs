using System.Text.Json;

namespace Kriterium;

/// <summary>The members of an enum as keys: their names in lower case, with underscores between the words.</summary>
internal static class EnumKeys<T>
    where T : struct, Enum
{
#if NET
    public static IReadOnlyList<T> Values { get; } = Enum.GetValues<T>();
#else
    public static IReadOnlyList<T> Values { get; } = (T[])Enum.GetValues(typeof(T));
#endif

    public static IReadOnlyList<string> All { get; } = [.. Values.Select(value => JsonNames.Of(value.ToString()))];

    public static string Of(T value)
    {
        for (var i = 0; i < Values.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(Values[i], value)) return All[i];
        }

        throw new JsonException(value + " is not one of " + typeof(T).Name + "; choose one of " + string.Join(", ", Values) + ".");
    }

    public static bool TryParse(string key, out T value)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] != key) continue;

            value = Values[i];
            return true;
        }

        value = default;
        return false;
    }
}
