namespace Prtr.Ingest.Deliveries.Mail;

/// <summary>Tells the parts of a mail apart that were given the same name.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name, with a number before its extension while it is taken.</summary>
    public string Of(string name)
    {
        var unique = name;
        while (!taken.Add(unique))
        {
            numbers[name] = numbers.GetValueOrDefault(name, 1) + 1;
            unique = $"{Path.GetFileNameWithoutExtension(name)} ({numbers[name]}){Path.GetExtension(name)}";
        }

        return unique;
    }
}
