namespace Kriterium;

/// <summary>Collects what is wrong with a JSON text by the byte where it stands, and reports all of it by line and position.</summary>
internal sealed class JsonFaults
{
    private readonly byte[] _utf8;
    private readonly List<(int Offset, InputFault Fault)> _faults = [];

    public JsonFaults(byte[] utf8, string subject)
    {
        _utf8 = utf8;
        Subject = subject;
    }

    /// <summary>What the text should be: a policy or a timeline.</summary>
    public string Subject { get; }

    public int Count => _faults.Count;

    public void Add(int offset, InputFault fault) => _faults.Add((offset, fault));

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new InvalidInputException("The " + Subject + " JSON", Located(), _faults.Count, mostListed: _faults.Count);
    }

    /// <summary>The faults in the order of the text, found on one walk through it.</summary>
    private IReadOnlyList<InputFault> Located()
    {
        var located = new List<InputFault>();
        int line = 1, position = 1, at = 0;
        foreach (var (offset, fault) in _faults.OrderBy(fault => fault.Offset))
        {
            for (; at < offset; at++)
            {
                if (_utf8[at] == '\n')
                {
                    line++;
                    position = 1;
                }
                else
                {
                    position += Characters(_utf8[at]);
                }
            }

            located.Add(fault.At(line, position));
        }

        return located.AsReadOnly();
    }

    /// <summary>
    /// The characters of a .NET string that begin with this byte: none for one that continues, two for one of a sequence of four.
    /// </summary>
    private static int Characters(byte utf8) => (utf8 & 0xC0) == 0x80 ? 0 : utf8 >= 0xF0 ? 2 : 1;
}
