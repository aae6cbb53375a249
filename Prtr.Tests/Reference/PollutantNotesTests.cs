using Prtr.Search.Reference;

namespace Prtr.Tests.Reference;

public sealed class PollutantNotesTests
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_pollutant_has_its_note_with_a_source(string language)
    {
        Assert.Equal(91, ReferenceData.Shipped.Pollutants.Count);
        Assert.All(ReferenceData.Shipped.Pollutants.Keys, number =>
        {
            var note = PollutantNotes.Find(number, language);
            Assert.NotNull(note);
            Assert.All((string[])[note.WhatItIs, note.WhereFrom, note.Health, note.Environment, note.Source],
                text => Assert.False(string.IsNullOrWhiteSpace(text)));
        });
    }

    [Fact]
    public void An_unknown_pollutant_has_no_note() => Assert.Null(PollutantNotes.Find(92, "en"));
}
