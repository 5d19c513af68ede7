using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace Kriterium.Cli.Reading;

/// <summary>Residents as text (CSV), plain or gzip-compressed.</summary>
internal sealed class CsvResidents : ResidentFile
{
    private static readonly string TooLong =
        "this row is longer than " + Words.Number(CsvBlocks.Largest / 1024) + " KB; a quoted field may never be closed";

    private readonly ResidentInput _input;
    private readonly CsvBlocks _blocks;
    private readonly char _separator;
    private int[] _columns = [];
    private int _columnCount;
    private CsvBlock? _first;
    private long _bytesReported;

    private CsvResidents(string path, int number, ResidentInput input, CsvBlocks blocks, char separator)
        : base(path, number)
    {
        _input = input;
        _blocks = blocks;
        _separator = separator;
    }

    /// <summary>Opens a file, or adds everything that is wrong with its header.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="number">Its place among the files, from 0.</param>
    /// <param name="input">Its bytes, which are the caller's until a file is given back.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static CsvResidents? Open(string path, int number, ResidentInput input, List<Fault> faults)
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

        // Of what can be read twice, lines are counted when there is a fault to report.
        stream.Skip(mark + header);
        var blocks = new CsvBlocks(stream, separator.Character, mark + header, input.CanReopen ? null : headerLine - 1);
        var file = new CsvResidents(path, number, input, blocks, separator.Character) { Bytes = input.Bytes };
        if (file.ReadHeader(headerLine, faults)) return file;

        file.Dispose();
        return null;
    }

    public override IEnumerable<Action<ResidentRun>> Parts(int threads) => Enumerable.Repeat<Action<ResidentRun>>(ReadBlocks, threads);

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
        _first?.Dispose();
        _blocks.Dispose();
        _input.Dispose();
    }

    /// <summary>Finds the columns, and leaves the rest of the first block; false when something is wrong with the header.</summary>
    private bool ReadHeader(long headerLine, List<Fault> faults)
    {
        bool Refuse(long? line, string problem)
        {
            faults.Add(new Fault(Path, line, null, problem));
            return false;
        }

        try
        {
            if ((_first = _blocks.Next()) is not { } block) return Refuse(null, Table.NoHeader);

            CsvMalformedRecord? malformed = null;
            using var reader = CsvReader.Create(
                block.Text, CsvReaderOptions.Default with { Separator = _separator, OnMalformedRecord = found => malformed ??= found });
            var names = reader.Headers.Select(name => name.Trim()).ToList();
            if (malformed is { } record) return Refuse(headerLine, Table.Problem(record));
            if (names.Count == 0) return Refuse(null, Table.NoHeader);
            if (ResidentFields.Find(Path, headerLine, names, faults) is not { } columns) return false;

            (_columns, _columnCount, ColumnsNotRead) = (columns, names.Count, ResidentFields.NotRead(names));
            _first = block.From(reader.Read() ? (int)reader.ByteOffset : block.Text.Length);
            return true;
        }
        catch (CsvRecordTooLongException)
        {
            return Refuse(headerLine, TooLong);
        }
    }

    /// <summary>Reads the blocks that no other thread takes.</summary>
    private void ReadBlocks(ResidentRun run)
    {
        RowTaker? rows = null;
        try
        {
            while ((Interlocked.Exchange(ref _first, null) ?? _blocks.Next()) is { } block)
            {
                rows ??= new RowTaker(this, run);
                using (block) rows.Take(block);
                run.Cancellation.ThrowIfCancellationRequested();
            }
        }
        catch (CsvRecordTooLongException exception)
        {
            TakeBroken(run.Faults, PlaceOf(exception.Start, exception.LinesBefore + 1), TooLong);
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
        if (_input.CanReopen) place = place with { Minor = LineBreaks.Count(Encoding.UTF8.GetBytes(record.RawRecord)) };
        TakeBroken(faults, place, Table.Problem(record));
    }

    private static void TakeBroken(FaultyRows faults, ResidentPlace place, string problem)
    {
        faults.AddUnreadable(place, problem);
        faults.CanLeaveOut = false;
    }

    /// <summary>Reported by any thread, so that it may go back a little.</summary>
    private void ReportBytes(ResidentProgress progress)
    {
        var read = _input.Position;
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
        private readonly int _year, _areaId, _region, _age, _nonWestern, _outsideLabourMarket, _convicted, _basic, _unknown,
            _inEducation, _taxable, _grossIncome;
        private bool _isSpaced;

        public RowTaker(CsvResidents file, ResidentRun run)
        {
            _file = file;
            _run = run;
            Blocks = run.NewBlocks();
            var columns = file._columns;
            _year = columns[ResidentFields.Year];
            _areaId = columns[ResidentFields.AreaId];
            _region = columns[ResidentFields.RegionOf];
            _age = columns[ResidentFields.Age];
            _nonWestern = columns[ResidentFields.NonWestern];
            _outsideLabourMarket = columns[ResidentFields.OutsideLabourMarket];
            _convicted = columns[ResidentFields.Convicted];
            _basic = columns[ResidentFields.BasicEducation];
            _unknown = columns[ResidentFields.UnknownEducation];
            _inEducation = columns[ResidentFields.InEducation];
            _taxable = columns[ResidentFields.Taxable];
            _grossIncome = columns[ResidentFields.GrossIncome];
        }

        public ResidentBlocks Blocks { get; }

        /// <summary>Takes the rows of a block, good or faulty.</summary>
        public void Take(CsvBlock block)
        {
            var count = 0L;
            using var row = CsvReader.Create(block.Text, CsvBlocks.Options(_file._separator) with
            {
                MalformedData = CsvMalformedDataHandling.Skip,
                OnMalformedRecord = record => _file.TakeMalformed(block, record, _run.Faults),
                TrackLineNumbers = block.LinesBefore is not null,
            });
            for (; row.Read(); count++)
            {
                if (row.FieldCount == _file._columnCount && TryRead(row, out var resident)) Blocks.Put(resident);
                else TakeSlowly(block, row);
            }

            _run.Progress.AddRows(count);
            _file.ReportBytes(_run.Progress);
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
            var field = row.GetSpan(column);
            return _isSpaced ? field.Trim(" \t"u8) : field;
        }

        private bool TryArea(ReadOnlySpan<byte> field, out int area)
        {
            area = Resident.NoArea;
            return field.IsEmpty || _run.Areas.TryFind(field, out area);
        }

        private void TakeSlowly(CsvBlock block, CsvReader row)
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

            var place = _file.PlaceOf(block, row.ByteOffset, block.LinesBefore is null ? 0 : row.LineNumber);
            if (row.FieldCount != _file._columnCount)
            {
                _run.Faults.AddUnreadable(place, Table.WrongFieldCount(row.FieldCount, _file._columnCount));
                return;
            }

            var reading = ResidentFields.Read(column => row.GetString(_file._columns[column]), _run.Areas);
            if (reading.Faults.Count == 0) Blocks.Put(reading.Resident);
            else _run.Faults.Add(place, reading);
        }
    }
}
