namespace Kriterium.Cli.Reading;

internal sealed class ParquetResidents
{
    public static ResidentFile? Open(string path, int number, long? bytes, List<Fault> faults) => null;
}
