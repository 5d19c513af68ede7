using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace Kriterium.Cli.Reading;

/// <summary>Residents as text (CSV), plain or gzip-compressed.</summary>
internal sealed class CsvResidents : ResidentFile
{
    // A longer row is most likely a quote that is never closed, and the rest of the file would have to be held in memory.
    private const int LongestRow = 1024 * 1024;

    // So often that a bar moves, so seldom that it costs nothing.
    private const int RowsPerReport = 16 * 1024;

    // Asked for once a row, which a thread-local of the framework makes as dear as reading a field.
    [ThreadStatic]
    private static RowTaker? t_last;

    private readonly ResidentInput _input;
    private readonly CsvReader _reader;
    private readonly int[] _columns;
    private readonly int _columnCount;
    private readonly Start _start;
    private readonly MalformedRecords _malformed;

    private CsvResidents(string path, int number, ResidentInput input, CsvReader reader, int[] columns, Start start, MalformedRecords malformed)
        : base(path, number)
    {
        _input = input;
        _reader = reader;
        _columns = columns;
        _columnCount = reader.Headers.Count;
        _start = start;
        _malformed = malformed;
    }

    /// <summary>Opens a file, or adds everything that is wrong with its header.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="number">Its place among the files, from 0.</param>
    /// <param name="input">Its bytes. Closed when the file must be opened again; else the caller's until a file is given back.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static CsvResidents? Open(string path, int number, ResidentInput input, List<Fault> faults)
    {
        try
        {
            return Open(path, number, input, searchesQuotes: false, faults);
        }
        catch (QuoteException)
        {
            input.Dispose();
            return OpenAgain(path, number, faults);
        }
    }

    /// <param name="path">The file, as the user named it.</param>
    /// <param name="number">Its place among the files, from 0.</param>
    /// <param name="input">Its bytes.</param>
    /// <param name="searchesQuotes">Whether every row is searched for wrong quotes, which takes time. If not, a file that can be opened twice and has no quote at its start is read until one comes after all.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <exception cref="QuoteException">One comes in the header.</exception>
    private static CsvResidents? Open(string path, int number, ResidentInput input, bool searchesQuotes, List<Fault> faults)
    {
        CsvResidents? Refuse(long? line, string problem)
        {
            faults.Add(new Fault(path, line, null, problem));
            return null;
        }

        var stream = input.Stream;
        if (SourceFile.Encoded(stream.Ahead, isStart: true) is { } encoding) return Refuse(null, encoding);

        var mark = stream.Ahead.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var text = stream.Ahead[mark..];
        if (text.Trim(" \t\r\n"u8).IsEmpty) return Refuse(null, "this is empty; give a file with a header line");
        if (Separator.Find(text, out var problem) is not { } separator) return Refuse(1, problem!);

        var header = LineFrom(text, separator.HintLength);
        var headerLine = 1 + LineBreaks.Count(text[..header]);
        var firstRow = LineFrom(text, header + Math.Max(0, text[header..].IndexOfAny("\r\n"u8)));
        var start = new Start(mark + separator.HintLength, LineBreaks.Count(text[..separator.HintLength]), new ResidentPlace(number, input.CanReopen ? mark + firstRow : 1 + LineBreaks.Count(text[..firstRow])));
        stream.Skip(start.Bytes);

        stream.RefusesQuotes = input.CanReopen && !searchesQuotes && !text.Contains((byte)'"');
        var malformed = new MalformedRecords();
        var reader = CsvReader.Create(stream, CsvReaderOptions.Default with
        {
            Separator = separator.Character,
            Encoding = Encoding.UTF8,

            // Threads wait for one another at each buffer; larger ones are of no more use.
            BufferSize = 128 * 1024,
            MaxRecordSize = LongestRow,
            MalformedData = stream.RefusesQuotes ? CsvMalformedDataHandling.Recover : CsvMalformedDataHandling.Skip,
            OnMalformedRecord = stream.RefusesQuotes ? null : record => malformed.Take(record),

            // Counting lines slows reading down, so they are counted afterwards if there is anything to tell; which a pipe does not allow.
            TrackLineNumbers = !input.CanReopen,
        });
        try
        {
            var names = reader.Headers.Select(name => name.Trim()).ToList();
            if (malformed.First is { } record) return Refuse(headerLine, Table.Problem(record));
            if (names.Count == 0) return Refuse(null, "this has no header line; give one with the names of the columns");
            if (ResidentFields.Find(path, headerLine, names, faults) is not { } columns) return null;

            return new CsvResidents(path, number, input, reader, columns, start, malformed) { Bytes = input.Bytes, ColumnsNotRead = ResidentFields.NotRead(names) };
        }
        catch (CsvFormatException exception)
        {
            return Refuse(headerLine, "this is no header line: " + Words.Visible(exception.Message));
        }
    }

    // Compressed text comes from one thread, so that several files are worth as many; plain text keeps all threads busy by itself.
    public override bool IsBestReadBesideOthers => _input.IsCompressed;

    public override IEnumerable<Action<ResidentRun>> Parts(int threads)
    {
        yield return run => Read(run, threads);
    }

    public override IReadOnlyDictionary<ResidentPlace, Fault> Locate(IReadOnlyList<ResidentPlace> places, CancellationToken cancellation)
    {
        Fault At(long line) => new(Path, line, null, "");

        if (!_input.CanReopen || places.Count == 0) return places.ToDictionary(place => place, place => At(place.Major));

        using var again = new ResidentInput(Path);
        var lines = new LineBreaks(again.Stream);
        return places.ToDictionary(place => place, place => At(lines.LineAt(place.Major, cancellation) - place.Minor));
    }

    public override void Dispose()
    {
        base.Dispose();
        _reader.Dispose();
        _input.Dispose();
    }

    private static CsvResidents? OpenAgain(string path, int number, List<Fault> faults)
    {
        var input = new ResidentInput(path);
        CsvResidents? file = null;
        try
        {
            return file = Open(path, number, input, searchesQuotes: true, faults);
        }
        finally
        {
            if (file is null) input.Dispose();
        }
    }

    private void Read(ResidentRun run, int threads)
    {
        var (toldRows, toldBytes) = (0L, 0L);
        void Tell(long rows, long bytes)
        {
            run.Progress.AddRows(rows - toldRows);
            run.Progress.AddBytes(bytes - toldBytes);
            (toldRows, toldBytes) = (rows, bytes);
            run.Cancellation.ThrowIfCancellationRequested();
        }

        FaultyRows? faults = run.NewFaults();
        try
        {
            ReadRows(run, faults, threads, rows => Tell(rows, _input.Position));
        }
        catch (QuoteException)
        {
            // All that was found so far will be found again.
            faults = null;
            Tell(0, 0);
            ReadAgain(run, threads);
        }
        finally
        {
            if (faults is not null) run.Faults.Add(faults);
        }
    }

    private void ReadAgain(ResidentRun run, int threads)
    {
        var faults = new List<Fault>();
        using var again = OpenAgain(Path, Number, faults);
        again?.Read(run, threads);
        faults.ForEach(run.Refuse);
    }

    private void ReadRows(ResidentRun run, FaultyRows faults, int threads, Action<long> tell)
    {
        _malformed.InRows = record => TakeMalformed(record, faults);
        using var takers = new ThreadLocal<RowTaker>(() => new RowTaker(this, run, faults), trackAllValues: true);
        var rows = 0L;

        // Each thread takes the rows that it reads: what comes out here is only that they were read.
        try
        {
            foreach (var _ in _reader.ParallelEnumerate(row => (t_last is { } last && last.IsOf(this, run) ? last : t_last = takers.Value!).Take(row), threads))
            {
                if (++rows % RowsPerReport == 0) tell(rows);
            }
        }
        catch (CsvFormatException exception)
        {
            // The reader says byte 0 of the first row below the header.
            TakeBroken(faults, exception.ByteOffset == 0 ? _start.FirstRow : PlaceOf(exception.ByteOffset, exception.LineNumber), "this row is longer than " + Words.Number(LongestRow / 1024) + " KB; a quoted field may never be closed");
        }

        tell(rows);
        foreach (var taker in takers.Values) run.Take(taker.Blocks);
    }

    private void TakeMalformed(CsvMalformedRecord record, FaultyRows faults)
    {
        var place = PlaceOf(record.ByteOffset, record.LineNumber);
        if (record.Reason != CsvMalformedReason.UnterminatedQuote)
        {
            faults.AddUnreadable(place, Table.Problem(record));
            return;
        }

        // Everything after a quote that is never closed went into one field, to the end of the file, which is the place that is told.
        TakeBroken(faults, _input.CanReopen ? place with { Minor = LineBreaks.Count(Encoding.UTF8.GetBytes(record.RawRecord)) } : place, Table.Problem(record));
    }

    private static void TakeBroken(FaultyRows faults, ResidentPlace place, string problem)
    {
        faults.AddUnreadable(place, problem);
        faults.CanLeaveOut = false;
    }

    private ResidentPlace PlaceOf(long byteOffset, long line) => new(Number, _input.CanReopen ? _start.Bytes + byteOffset : _start.Lines + line);

    /// <summary>The first place from another on where a line has something on it.</summary>
    private static int LineFrom(ReadOnlySpan<byte> text, int place) => place + Math.Max(0, text[place..].IndexOfAnyExcept("\r\n"u8));

    /// <summary>Where the reader starts, and with it the bytes and lines that it counts.</summary>
    /// <param name="Bytes">The bytes before: a byte order mark and a line that names the separator.</param>
    /// <param name="Lines">The lines before.</param>
    /// <param name="FirstRow">The first row below the header.</param>
    private readonly record struct Start(int Bytes, long Lines, ResidentPlace FirstRow);

    /// <summary>Hands on what a reader finds broken: first in the header, and then in the rows.</summary>
    private sealed class MalformedRecords
    {
        public CsvMalformedRecord? First { get; private set; }

        public Action<CsvMalformedRecord>? InRows { get; set; }

        public void Take(CsvMalformedRecord record)
        {
            First ??= record;
            InRows?.Invoke(record);
        }
    }

    /// <summary>Takes the rows that one thread reads.</summary>
    private sealed class RowTaker
    {
        private readonly CsvResidents _file;
        private readonly ResidentRun _run;
        private readonly FaultyRows _faults;
        private readonly int _year, _areaId, _region, _age, _nonWestern, _outsideLabour, _convicted, _basic, _unknown, _inEducation, _taxable, _grossIncome;
        private bool _isSpaced;
        private int _lastYear;
        private uint _lastYearWritten;

        public RowTaker(CsvResidents file, ResidentRun run, FaultyRows faults)
        {
            _file = file;
            _run = run;
            _faults = faults;
            Blocks = run.NewBlocks();
            var columns = file._columns;
            _year = columns[ResidentFields.Year];
            _areaId = columns[ResidentFields.AreaId];
            _region = columns[ResidentFields.RegionOf];
            _age = columns[ResidentFields.Age];
            _nonWestern = columns[ResidentFields.NonWestern];
            _outsideLabour = columns[ResidentFields.OutsideLabour];
            _convicted = columns[ResidentFields.Convicted];
            _basic = columns[ResidentFields.BasicEducation];
            _unknown = columns[ResidentFields.UnknownEducation];
            _inEducation = columns[ResidentFields.InEducation];
            _taxable = columns[ResidentFields.Taxable];
            _grossIncome = columns[ResidentFields.GrossIncome];
        }

        public ResidentBlocks Blocks { get; }

        public bool IsOf(CsvResidents file, ResidentRun run) => _file == file && _run == run;

        /// <summary>Takes a row, good or faulty.</summary>
        public byte Take(CsvReader row)
        {
            if (row.FieldCount == _file._columnCount && TryRead(row, out var resident)) Blocks.Put(resident);
            else TakeSlowly(row);
            return 0;
        }

        /// <summary>Reads a row that is written as most are; false when it must be read slowly, which need not mean that it is faulty.</summary>
        private bool TryRead(CsvReader row, out Resident resident)
        {
            var nonWestern = ResidentBytes.Flag(Field(row, _nonWestern));
            var convicted = ResidentBytes.Flag(Field(row, _convicted));
            var basic = ResidentBytes.Flag(Field(row, _basic));
            var unknown = ResidentBytes.Flag(Field(row, _unknown));
            var inEducation = ResidentBytes.Flag(Field(row, _inEducation));
            var taxable = ResidentBytes.Flag(Field(row, _taxable));
            if ((nonWestern | convicted | basic | unknown | inEducation | taxable) <= 1 && (basic & unknown) == 0
                && TryYear(Field(row, _year), out var year)
                && TryArea(Field(row, _areaId), out var area)
                && ResidentBytes.TryRegion(Field(row, _region), out var region)
                && ResidentBytes.TryDigits(Field(row, _age), 3, out var age) && age <= Resident.OldestAge
                && ResidentBytes.TryDigits(Field(row, _outsideLabour), 4, out var outsideLabour) && outsideLabour <= Resident.WhollyOutside
                && ResidentBytes.TryKroner(Field(row, _grossIncome), out var grossIncome))
            {
                var traits = (nonWestern * (int)ResidentTraits.NonWestern) | (convicted * (int)ResidentTraits.Convicted) | (basic * (int)ResidentTraits.BasicEducation)
                    | (unknown * (int)ResidentTraits.UnknownEducation) | (inEducation * (int)ResidentTraits.InEducation) | (taxable * (int)ResidentTraits.Taxable);
                resident = new Resident(year, area, region, (byte)age, (ResidentTraits)traits, (ushort)outsideLabour, grossIncome);
                return true;
            }

            resident = default;
            return false;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private ReadOnlySpan<byte> Field(CsvReader row, int column)
        {
            var field = row.GetSpan(column);
            return _isSpaced ? field.Trim(" \t"u8) : field;
        }

        /// <summary>Most rows are of the same year as the one before.</summary>
        private bool TryYear(ReadOnlySpan<byte> field, out int year)
        {
            year = _lastYear;
            if (_lastYear != 0 && field.Length == 4 && BinaryPrimitives.ReadUInt32LittleEndian(field) == _lastYearWritten) return true;
            if (!ResidentBytes.TryDigits(field, 4, out year) || year < ResidentFields.FirstYear || field.Length != 4) return false;

            (_lastYear, _lastYearWritten) = (year, BinaryPrimitives.ReadUInt32LittleEndian(field));
            return true;
        }

        private bool TryArea(ReadOnlySpan<byte> field, out int area)
        {
            area = Resident.NoArea;
            return field.IsEmpty || _run.Areas.TryFind(field, out area);
        }

        private void TakeSlowly(CsvReader row)
        {
            if (row.FieldCount == _file._columnCount && !_isSpaced)
            {
                // From here on without the spaces around fields, if that is all.
                _isSpaced = true;
                if (TryRead(row, out var spaced))
                {
                    Blocks.Put(spaced);
                    return;
                }

                _isSpaced = false;
            }

            var isEmpty = true;
            for (var i = 0; i < row.FieldCount; i++) isEmpty &= string.IsNullOrWhiteSpace(row.GetString(i));

            // Spreadsheets write an empty line as a line of separators.
            if (isEmpty) return;

            var place = _file.PlaceOf(row.ByteOffset, _file._input.CanReopen ? 0 : row.LineNumber);
            if (row.FieldCount != _file._columnCount)
            {
                _faults.AddUnreadable(place, Table.WrongFieldCount(row.FieldCount, _file._columnCount));
                return;
            }

            var reading = ResidentFields.Read(column => row.GetString(_file._columns[column]), _run.Areas);
            if (reading.Faults.Count == 0) Blocks.Put(reading.Resident);
            else _faults.Add(place, reading);
        }
    }
}
