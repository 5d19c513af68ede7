using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace Kriterium.Cli.Reading;

/// <summary>Residents as text (CSV), plain or gzip-compressed.</summary>
internal sealed class CsvResidents : ResidentFile
{
    private static readonly string TooLong =
        "this row is longer than " + Words.Number(CsvBlocks.Largest / 1024) + " KB; a quoted field may never be closed";

    private const string Changed = "it was changed while it was read";

    private readonly ResidentPlaces _places;
    private readonly Start _start;
    private readonly bool _canReopen;
    private readonly Lock _opening = new();
    private Opened? _opened;
    private int _readers;
    private bool _isRead;
    private long _bytesReported;

    private CsvResidents(string path, int number, ResidentPlaces places, Start start, Opened opened)
        : base(path, number)
    {
        _places = places;
        _start = start;
        _opened = opened;
        _canReopen = opened.Input.CanReopen;
    }

    /// <summary>Opens a file, or adds everything that is wrong with its header.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="number">Its place among the files, from 0.</param>
    /// <param name="input">Its bytes, which are the caller's until a file is given back.</param>
    /// <param name="names">What it calls its columns.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static CsvResidents? Open(string path, int number, ResidentInput input, ResidentColumnNames names, List<Fault> faults)
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
        if (text.Trim(" \t\r\n"u8).IsEmpty) return Refuse(null, SourceFile.Empty);
        if (Separator.Find(text, out var problem) is not { } separator) return Refuse(1, problem!);

        // Empty lines before the header are passed over.
        var header = separator.HintLength + Math.Max(0, text[separator.HintLength..].IndexOfAnyExcept("\r\n"u8));
        var headerLine = 1 + LineBreaks.Count(text[..header]);
        var start = new Start(separator.Character, mark + header, headerLine - 1);
        var opened = new Opened(input, start);
        CsvResidents? file = null;
        try
        {
            if (ReadHeader(path, opened, start, headerLine, faults) is not var (columns, rows)) return null;
            if (names.Find(path, headerLine, columns, faults) is not { } places) return null;

            file = new CsvResidents(path, number, places, start with { HeaderBytes = rows, ColumnCount = columns.Count }, opened)
            {
                Bytes = input.Bytes,
                ColumnsNotRead = places.NotRead,
            };
            opened.PassHeader(rows);

            // There may be thousands of files, and each takes memory while it is open.
            if (file._canReopen) file.Close();
            return file;
        }
        finally
        {
            if (file is null) opened.DisposeBlocks();
        }
    }

    public override IEnumerable<Action<ResidentRun>> Parts(int threads) => Enumerable.Repeat<Action<ResidentRun>>(ReadBlocks, threads);

    public override IReadOnlyDictionary<ResidentPlace, Fault> Locate(IReadOnlyList<ResidentPlace> places, CancellationToken cancellation)
    {
        Fault At(long line) => new(Path, line, null, "");

        if (!_canReopen || places.Count == 0) return places.ToDictionary(place => place, place => At(place.Major));

        using var again = new ResidentInput(Path);
        var lines = new LineBreaks(again.Stream);
        return places.ToDictionary(place => place, place => At(lines.LineAt(place.Major, cancellation) - place.Minor));
    }

    public override void Dispose()
    {
        base.Dispose();
        Close();
    }

    /// <summary>The columns of the header, and how many bytes of the first block come before the rows.</summary>
    private static (IReadOnlyList<string> Columns, int Rows)? ReadHeader(
        string path, Opened opened, Start start, long headerLine, List<Fault> faults)
    {
        (IReadOnlyList<string>, int)? Refuse(long? line, string problem)
        {
            faults.Add(new Fault(path, line, null, problem));
            return null;
        }

        try
        {
            if (opened.ReadFirst() is not { } block) return Refuse(null, Table.NoHeader);

            CsvMalformedRecord? malformed = null;
            using var reader = CsvReader.Create(
                block.Text,
                CsvReaderOptions.Default with { Separator = start.Separator, OnMalformedRecord = found => malformed ??= found });
            var columns = reader.Headers.Select(name => name.Trim()).ToList();
            if (malformed is { } record) return Refuse(headerLine, Table.Problem(record));
            if (columns.Count == 0) return Refuse(null, Table.NoHeader);

            return (columns, reader.Read() ? (int)reader.ByteOffset : block.Text.Length);
        }
        catch (CsvRecordTooLongException)
        {
            return Refuse(headerLine, TooLong);
        }
    }

    private void Close()
    {
        _opened?.Dispose();
        _opened = null;
    }

    /// <summary>The file, open for one more thread; <c>null</c> when it has been read.</summary>
    /// <exception cref="IOException">It cannot be opened again.</exception>
    private Opened? Enter()
    {
        lock (_opening)
        {
            if (_isRead) return null;

            _opened ??= Opened.Again(Path, _start);
            _readers++;
            return _opened;
        }
    }

    /// <summary>Who leaves has found the end, and the last one closes the file.</summary>
    private void Leave()
    {
        lock (_opening)
        {
            _isRead = true;
            if (--_readers == 0) Close();
        }
    }

    /// <summary>Reads the blocks that no other thread takes.</summary>
    private void ReadBlocks(ResidentRun run)
    {
        if (Enter() is not { } opened) return;

        RowTaker? rows = null;
        try
        {
            while (opened.Next() is { } block)
            {
                rows ??= new RowTaker(this, run);
                using (block) rows.Take(block);
                ReportBytes(opened, run.Progress);
                run.Cancellation.ThrowIfCancellationRequested();
            }
        }
        catch (CsvRecordTooLongException exception)
        {
            TakeBroken(run.Faults, PlaceOf(exception.Start, exception.LinesBefore + 1), TooLong);
        }
        finally
        {
            Leave();
        }

        if (rows is not null) run.Take(rows.Blocks);
    }

    private void TakeMalformed(CsvBlock block, CsvMalformedRecord record, FaultyRows faults)
    {
        var place = PlaceOf(block, record.ByteOffset, record.LineNumber);
        if (record.Reason != CsvMalformedReason.UnterminatedQuote)
        {
            faults.AddUnreadable(place, Table.Problem(record));
            return;
        }

        // Everything after a quote that is never closed went into one field, to the end of the file, which is the place that is reported.
        if (_canReopen) place = place with { Minor = LineBreaks.Count(Encoding.UTF8.GetBytes(record.RawRecord)) };
        TakeBroken(faults, place, Table.Problem(record));
    }

    private static void TakeBroken(FaultyRows faults, ResidentPlace place, string problem)
    {
        faults.AddUnreadable(place, problem);
        faults.CanLeaveOut = false;
    }

    /// <summary>Reported by any thread, so that it may go back a little.</summary>
    private void ReportBytes(Opened opened, ResidentProgress progress)
    {
        var read = opened.Input.Position;
        progress.AddBytes(read - Interlocked.Exchange(ref _bytesReported, read));
    }

    private ResidentPlace PlaceOf(CsvBlock block, long byteOffset, long line) =>
        PlaceOf(block.Start + byteOffset, block.LinesBefore + line);

    private ResidentPlace PlaceOf(long bytes, long? line) => new(Number, line ?? bytes);

    /// <summary>Takes the rows that one thread reads.</summary>
    private sealed class RowTaker
    {
        private readonly CsvResidents _file;
        private readonly ResidentRun _run;
        private readonly byte[]?[] _values = new byte[ResidentFields.Count][];
        private readonly int _year, _areaId, _region, _age, _nonWestern, _outsideLabourMarket, _convicted, _basic, _unknown,
            _inEducation, _taxable, _grossIncome;
        private bool _isSpaced;

        public RowTaker(CsvResidents file, ResidentRun run)
        {
            _file = file;
            _run = run;
            Blocks = run.NewBlocks();
            for (var field = 0; field < ResidentFields.Count; field++)
            {
                if (file._places.Values[field] is { } value) _values[field] = Encoding.UTF8.GetBytes(value);
            }

            // A field that a folder gives has a place below that of the first column.
            int PlaceOf(int field) => _values[field] is null ? file._places.Columns[field] : ~field;
            _year = PlaceOf(ResidentFields.Year);
            _areaId = PlaceOf(ResidentFields.AreaId);
            _region = PlaceOf(ResidentFields.RegionOf);
            _age = PlaceOf(ResidentFields.Age);
            _nonWestern = PlaceOf(ResidentFields.NonWestern);
            _outsideLabourMarket = PlaceOf(ResidentFields.OutsideLabourMarket);
            _convicted = PlaceOf(ResidentFields.Convicted);
            _basic = PlaceOf(ResidentFields.BasicEducation);
            _unknown = PlaceOf(ResidentFields.UnknownEducation);
            _inEducation = PlaceOf(ResidentFields.InEducation);
            _taxable = PlaceOf(ResidentFields.Taxable);
            _grossIncome = PlaceOf(ResidentFields.GrossIncome);
        }

        public ResidentBlocks Blocks { get; }

        /// <summary>Takes the rows of a block, good or faulty.</summary>
        public void Take(CsvBlock block)
        {
            var count = 0L;
            using var row = CsvReader.Create(block.Text, CsvBlocks.Options(_file._start.Separator) with
            {
                MalformedData = CsvMalformedDataHandling.Skip,
                OnMalformedRecord = record => _file.TakeMalformed(block, record, _run.Faults),
                TrackLineNumbers = block.LinesBefore is not null,
            });
            for (; row.Read(); count++)
            {
                if (row.FieldCount == _file._start.ColumnCount && TryRead(row, out var resident)) Blocks.Put(resident);
                else TakeSlowly(block, row);
            }

            _run.Progress.AddRows(count);
        }

        /// <summary>
        /// Reads a row that is written as most are; false when it must be read slowly, which need not mean that it is faulty.
        /// </summary>
        private bool TryRead(CsvReader row, out Resident resident)
        {
            var nonWestern = ResidentBytes.Flag(Field(row, _nonWestern));
            var convicted = ResidentBytes.Flag(Field(row, _convicted));
            var basic = ResidentBytes.Flag(Field(row, _basic));
            var unknown = ResidentBytes.Flag(Field(row, _unknown));
            var inEducation = ResidentBytes.Flag(Field(row, _inEducation));
            var taxable = ResidentBytes.Flag(Field(row, _taxable));
            if ((nonWestern | convicted | basic | unknown | inEducation | taxable) <= 1 && (basic & unknown) == 0
                && ResidentBytes.TryWhole(Field(row, _year), ResidentFields.FirstYear, ResidentFields.LastYear, out var year)
                && TryArea(Field(row, _areaId), out var area)
                && ResidentBytes.TryRegion(Field(row, _region), out var region)
                && ResidentBytes.TryWhole(Field(row, _age), 0, Resident.OldestAge, out var age)
                && ResidentBytes.TryWhole(Field(row, _outsideLabourMarket), 0, Resident.WhollyOutside, out var outsideLabourMarket)
                && ResidentBytes.TryWhole(Field(row, _grossIncome), Resident.LowestIncome, Resident.HighestIncome, out var grossIncome))
            {
                var traits = (nonWestern * (int)ResidentTraits.NonWestern)
                    | (convicted * (int)ResidentTraits.Convicted)
                    | (basic * (int)ResidentTraits.BasicEducation)
                    | (unknown * (int)ResidentTraits.UnknownEducation)
                    | (inEducation * (int)ResidentTraits.InEducation)
                    | (taxable * (int)ResidentTraits.Taxable);
                resident = new Resident(
                    (int)year, area, region, (byte)age, (ResidentTraits)traits, (ushort)outsideLabourMarket, grossIncome);
                return true;
            }

            resident = default;
            return false;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private ReadOnlySpan<byte> Field(CsvReader row, int column)
        {
            var field = column < 0 ? _values[~column] : row.GetSpan(column);
            return _isSpaced ? field.Trim(" \t"u8) : field;
        }

        private string TextOf(CsvReader row, int field) =>
            _file._places.Values[field] ?? row.GetString(_file._places.Columns[field]);

        private bool TryArea(ReadOnlySpan<byte> field, out int area)
        {
            area = Resident.NoArea;
            return field.IsEmpty || _run.Areas.TryFind(field, out area);
        }

        private void TakeSlowly(CsvBlock block, CsvReader row)
        {
            if (row.FieldCount == _file._start.ColumnCount && !_isSpaced)
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

            var place = _file.PlaceOf(block, row.ByteOffset, block.LinesBefore is null ? 0 : row.LineNumber);
            if (row.FieldCount != _file._start.ColumnCount)
            {
                _run.Faults.AddUnreadable(place, Table.WrongFieldCount(row.FieldCount, _file._start.ColumnCount));
                return;
            }

            var reading = ResidentFields.Read(column => TextOf(row, column), _run.Areas);
            if (reading.Faults.Count == 0) Blocks.Put(reading.Resident);
            else _run.Faults.Add(place, reading);
        }
    }

    /// <summary>How a file begins.</summary>
    /// <param name="Separator">What stands between the fields.</param>
    /// <param name="Bytes">The bytes before the header.</param>
    /// <param name="Lines">The lines before the header.</param>
    private readonly record struct Start(char Separator, int Bytes, long Lines)
    {
        /// <summary>The bytes of the header, and what else comes before the rows.</summary>
        public int HeaderBytes { get; init; }

        public int ColumnCount { get; init; }
    }

    /// <summary>A file while it is being read.</summary>
    private sealed class Opened : IDisposable
    {
        private readonly CsvBlocks _blocks;
        private CsvBlock? _first;

        public Opened(ResidentInput input, Start start)
        {
            Input = input;
            input.Stream.Skip(start.Bytes);

            // Of what can be read twice, lines are counted when there is a fault to report.
            _blocks = new CsvBlocks(input.Stream, start.Separator, start.Bytes, input.CanReopen ? null : start.Lines);
        }

        public ResidentInput Input { get; }

        /// <summary>Opens a file whose header has been read.</summary>
        /// <exception cref="IOException">It cannot be opened, or is not what it was.</exception>
        public static Opened Again(string path, Start start)
        {
            var input = new ResidentInput(path);
            try
            {
                if (input.Stream.Ahead.Length < start.Bytes) throw new IOException(Changed);

                var opened = new Opened(input, start);
                opened.ReadFirst();
                opened.PassHeader(start.HeaderBytes);
                return opened;
            }
            catch
            {
                input.Dispose();
                throw;
            }
        }

        public CsvBlock? ReadFirst() => _first = _blocks.Next();

        public void PassHeader(int bytes)
        {
            if (_first is null || _first.Text.Length < bytes) throw new IOException(Changed);

            _first = _first.From(bytes);
        }

        /// <summary>The next block, for any thread; <c>null</c> at the end.</summary>
        public CsvBlock? Next() => Interlocked.Exchange(ref _first, null) ?? _blocks.Next();

        public void DisposeBlocks()
        {
            _first?.Dispose();
            _blocks.Dispose();
        }

        public void Dispose()
        {
            DisposeBlocks();
            Input.Dispose();
        }
    }
}
