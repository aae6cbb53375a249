using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Tests.Conformance;

namespace Prtr.Tests.Embedded;

public sealed class SnapshotFileTests(InventedPublication register) : IClassFixture<InventedPublication>
{
    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything, View = ResultView.Records, Size = 1000 };

    private readonly SnapshotFile file = new(register.Database, ReferenceData.Shipped);

    [Fact]
    public async Task What_is_read_from_the_file_answers_as_what_was_read_from_the_database()
    {
        var index = await EmbeddedIndex.LoadAsync(register.Database, ReferenceData.Shipped, default);
        file.Write(index);

        var read = await file.ReadAsync(index.State.Release, default);

        Assert.NotNull(read);
        Assert.Equal(index.State.Years, read.State.Years);
        AnswerComparison.Same(index.Records(Everything), read.Records(Everything));
        var queries = new PlausibleQueries(register.Records, 1);
        for (var i = 0; i < 200; i++)
        {
            var query = queries.Next();
            AnswerComparison.Compare(register.Naive.Find(query), read.Search(query));
        }
    }

    [Fact]
    public async Task A_damaged_or_cut_file_is_not_read()
    {
        var index = await EmbeddedIndex.LoadAsync(register.Database, ReferenceData.Shipped, default);
        file.Write(index);
        var whole = await File.ReadAllBytesAsync(file.Path);

        foreach (var length in (int[])[0, 10, 40, whole.Length / 2, whole.Length - 1])
        {
            await File.WriteAllBytesAsync(file.Path, whole[..length]);
            Assert.Null(await file.ReadAsync(index.State.Release, default));
        }

        whole[whole.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file.Path, whole);
        Assert.Null(await file.ReadAsync(index.State.Release, default));
    }

    [Fact]
    public async Task A_file_of_another_release_is_not_read_and_is_replaced()
    {
        var index = await EmbeddedIndex.LoadAsync(register.Database, ReferenceData.Shipped, default);
        file.Write(index);
        Assert.Null(await file.ReadAsync(index.State.Release with { Id = 99 }, default));

        await File.WriteAllTextAsync(file.Path, "not an index");
        using var search = new EmbeddedSearch(register.Database, ReferenceData.Shipped);
        Assert.Equal(index.State.Release, (await search.IndexAsync(default)).State.Release);
        Assert.NotNull(await file.ReadAsync(index.State.Release, default));
        Assert.Equal([file.Path], Directory.GetFiles(register.Database.Directory, "search-index*"));
    }

    [Fact]
    public async Task The_index_is_replaced_only_for_a_newer_release()
    {
        using var search = new EmbeddedSearch(register.Database, ReferenceData.Shipped);
        Assert.True(await search.RefreshAsync(default));
        var before = await search.IndexAsync(default);
        Assert.False(await search.RefreshAsync(default));
        Assert.Same(before, await search.IndexAsync(default));
    }
}
