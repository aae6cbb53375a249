using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using Prtr.Search.Register;

namespace Prtr.Search.Reference;

/// <summary>What a pollutant is and does, in plain words of one language.</summary>
/// <param name="Source">The documents that the words rest on, in their own language.</param>
public sealed record PollutantNote(string WhatItIs, string WhereFrom, string Health, string Environment, string Source);

/// <summary>The register's own texts about the pollutants (Environmental Code, art. 22(6)), in kk, ru and en.</summary>
public static class PollutantNotes
{
    private static readonly Lazy<FrozenDictionary<(int, string), PollutantNote>> Notes = new(Read);

    /// <summary>The note in the language, or null when there is none.</summary>
    public static PollutantNote? Find(int number, string language) => Notes.Value.GetValueOrDefault((number, language));

    private static FrozenDictionary<(int, string), PollutantNote> Read()
    {
        var sources = Rows("pollutant_sources.csv", row => row.GetString("source")).ToDictionary();
        var notes = new Dictionary<(int, string), PollutantNote>();
        foreach (var language in Languages.All)
        {
            var rows = Rows($"pollutant_notes.{language}.csv", row => (
                What: row.GetString("what_it_is"), From: row.GetString("where_from"),
                Health: row.GetString("health"), Environment: row.GetString("environment")));
            foreach (var (number, note) in rows)
            {
                notes.Add((number, language), new(note.What, note.From, note.Health, note.Environment, sources[number]));
            }
        }

        return notes.ToFrozenDictionary();
    }

    private static IEnumerable<KeyValuePair<int, T>> Rows<T>(string file, Func<CsvReader, T> read)
    {
        using var csv = CsvReader.Create(ReferenceFiles.Open(file), CsvReaderOptions.Default, false);
        while (csv.Read())
        {
            yield return new(int.Parse(csv.GetString("number"), CultureInfo.InvariantCulture), read(csv));
        }
    }
}
