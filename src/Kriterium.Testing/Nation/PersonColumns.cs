namespace Kriterium.Testing;

/// <summary>The columns of a batch while they are written.</summary>
internal readonly struct PersonColumns(int rows)
{
    public readonly int[] Area = New<int>(rows);
    public readonly byte[] Region = New<byte>(rows);
    public readonly byte[] Age = New<byte>(rows);
    public readonly ResidentTraits[] Traits = New<ResidentTraits>(rows);
    public readonly ushort[] OutsideLabourMarket = New<ushort>(rows);
    public readonly long[] GrossIncome = New<long>(rows);

    public ResidentColumns Of(int year) => new(year, Area, Region, Age, Traits, OutsideLabourMarket, GrossIncome);

    private static T[] New<T>(int rows) where T : unmanaged =>
#if NET
        GC.AllocateUninitializedArray<T>(rows);
#else
        new T[rows];
#endif
}
