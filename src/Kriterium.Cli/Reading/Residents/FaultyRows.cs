namespace Kriterium.Cli.Reading;

/// <summary>
/// What is wrong with rows of residents, from any thread: the first faults in the order of the files, and how many there are in all.
/// </summary>
internal sealed class FaultyRows(int fileCount, int areaCount)
{
    /// <summary>As many are reported; the rest is counted.</summary>
    public const int MostTold = 100;

    private readonly SortedSet<ResidentPlace> _places = [];
    private readonly Dictionary<ResidentPlace, IReadOnlyList<(int Column, string Problem)>> _first = [];
    private readonly long[] _faultsOfFile = new long[fileCount];
    private readonly long[] _rowsOfFile = new long[fileCount];
    private readonly long[] _rowsOfArea = new long[areaCount];
    private int _kept;

    /// <summary>How many faults there are.</summary>
    public long Count => _faultsOfFile.Sum();

    /// <summary>How many rows have faults.</summary>
    public long RowCount => _rowsOfFile.Sum();

    /// <summary>How many faulty rows are about no area.</summary>
    public long OfNoArea { get; private set; }

    /// <summary>How many faulty rows do not say which area they are about.</summary>
    public long OfUnknownArea { get; private set; }

    /// <summary>Whether leaving out faulty rows leaves every other row.</summary>
    public bool CanLeaveOut { get; set; } = true;

    public long FaultsOf(int file) => _faultsOfFile[file];

    public long RowsOf(int file) => _rowsOfFile[file];

    public long RowsOfArea(int area) => _rowsOfArea[area];

    /// <summary>Takes a row with faults.</summary>
    public void Add(ResidentPlace place, ResidentReading reading)
    {
        lock (_first)
        {
            Take(place, reading.Faults);
            if (!reading.KnowsArea) OfUnknownArea++;
            else if (reading.Resident.Area == Resident.NoArea) OfNoArea++;
            else _rowsOfArea[reading.Resident.Area]++;
        }
    }

    /// <summary>Takes a row that could not be taken apart.</summary>
    public void AddUnreadable(ResidentPlace place, string problem)
    {
        lock (_first)
        {
            Take(place, [(-1, problem)]);
            OfUnknownArea++;
        }
    }

    /// <summary>The first faults in the order of the files and their rows, at most <see cref="MostTold"/>.</summary>
    /// <param name="at">A fault at a place in a column, which is below 0 when it is about the whole row.</param>
    public IEnumerable<Fault> First(Func<ResidentPlace, int, string, Fault> at) => _places
        .SelectMany(place => _first[place].Select(fault => at(place, fault.Column, fault.Problem)))
        .Take(MostTold);

    /// <summary>The places of the first faults in a file, in order.</summary>
    public IEnumerable<ResidentPlace> PlacesIn(int file) => _places.Where(place => place.File == file);

    private void Take(ResidentPlace place, IReadOnlyList<(int Column, string Problem)> faults)
    {
        _faultsOfFile[place.File] += faults.Count;
        _rowsOfFile[place.File]++;
        Keep(place, faults);
    }

    private void Keep(ResidentPlace place, IReadOnlyList<(int Column, string Problem)> faults)
    {
        if (_kept >= MostTold && place.CompareTo(_places.Max) > 0) return;

        _places.Add(place);
        _first.Add(place, faults);
        _kept += faults.Count;
        while (_kept - _first[_places.Max].Count >= MostTold)
        {
            var last = _places.Max;
            _kept -= _first[last].Count;
            _places.Remove(last);
            _first.Remove(last);
        }
    }
}

/// <summary>Where a row of residents stands.</summary>
/// <param name="File">The file, by its number on the command line, from 0.</param>
/// <param name="Major">
/// In text the byte where it starts (or its line, where the file cannot be read twice); in Parquet its row group, from 0.
/// </param>
/// <param name="Minor">In Parquet its row in the group, from 0; in text the lines from its first to the one of the byte.</param>
internal readonly record struct ResidentPlace(int File, long Major, long Minor = 0) : IComparable<ResidentPlace>
{
    public int CompareTo(ResidentPlace other) => (File, Major, Minor).CompareTo((other.File, other.Major, other.Minor));
}
