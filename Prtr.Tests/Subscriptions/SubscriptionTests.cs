using Prtr.Ingest.Subscriptions;
using Prtr.Search.Register;
using Prtr.Search.Sql;
using Prtr.Tests.Accounts;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Subscriptions;

/// <summary>Mails about what is new: asked for twice, told once, ended by one press.</summary>
public sealed class SubscriptionTests : IntakeTest
{
    private const string Site = "https://prtr.example.kz";

    private readonly MovableClock clock = new();

    private SubscriptionTable Table => new(Register.Database, clock);

    private SubscriptionMail Mails => new(Site, clock);

    private SubscriptionNews News => new(Register.Database, new SqlSearch(Register.Database, Register.Reference), Register.Reference, Table, Mails);

    [Fact]
    public async Task Only_who_has_said_yes_is_told_and_once_for_each_release()
    {
        await PublishAsync(2021);
        await AskAsync("facility=1&year=all");
        await PublishAsync(2022);
        Assert.Equal(0, await News.RunAsync(default));

        Assert.True(await Table.ConfirmAsync(await SecretAsync(), await ReleaseAsync(), default));
        Assert.Equal(0, await News.RunAsync(default));
        await LoadAsync(new TestReport { Releases = [(8, "air", "160000")] });
        await Register.Publication.PublishAsync(2022, default);
        Assert.Equal(1, await News.RunAsync(default));
        Assert.Equal(0, await News.RunAsync(default));

        var secret = await SecretAsync();
        var mail = Assert.Single(await ColumnAsync<string>("select content from message where subject like 'Новое%'"));
        Assert.All([$"{Site}/ru/facilities/1?year=2022", $"{Site}/ru/subscription/{secret}?end=1", $"{Site}/ru/facilities/1"], part => Assert.Contains(part, mail, StringComparison.Ordinal));
        Assert.Equal([$"{Site}/subscriptions/{secret}/end"], (await ColumnAsync<string>("select unsubscribe_address from message")).Distinct());
    }

    [Fact]
    public async Task Who_follows_something_else_hears_nothing_of_it()
    {
        await PublishAsync(2021);
        await AskAsync("pollutant=91&year=all");
        await Table.ConfirmAsync(await SecretAsync(), await ReleaseAsync(), default);
        await PublishAsync(2022);

        Assert.Equal(0, await News.RunAsync(default));
        Assert.Empty(await Table.DueAsync(await ReleaseAsync(), default));
    }

    [Fact]
    public async Task Two_processes_tell_once()
    {
        await AskAsync("year=all");
        await Table.ConfirmAsync(await SecretAsync(), DataRelease.None, default);
        await PublishAsync(2022);
        var release = await ReleaseAsync();
        var due = Assert.Single(await Table.DueAsync(release, default));
        var mail = Mails.News(due, "", release, []);

        Assert.True(await Table.TellAsync(due, release, mail, default));
        Assert.False(await Table.TellAsync(due, release, mail, default));
        Assert.Equal(2, await ScalarAsync<long>("select count(*) from message"));
    }

    [Fact]
    public async Task Ending_deletes_the_address_everywhere()
    {
        await AskAsync("year=all");
        var secret = await SecretAsync();
        await Table.ConfirmAsync(secret, DataRelease.None, default);
        await PublishAsync(2022);
        await News.RunAsync(default);

        await Table.EndAsync(secret, default);
        await Table.EndAsync(secret, default);

        Assert.Equal(0, await ScalarAsync<long>("select (select count(*) from subscription) + (select count(*) from message)"));
        Assert.False(await Table.ConfirmAsync(secret, DataRelease.None, default));
    }

    [Fact]
    public async Task Nobody_is_flooded_with_questions_and_what_he_does_not_answer_is_forgotten()
    {
        for (var pollutant = 1; pollutant <= SubscriptionTable.MostWaiting; pollutant++)
        {
            Assert.True(await AskAsync($"pollutant={pollutant}&year=all"));
        }

        Assert.False(await AskAsync("pollutant=9&year=all"));
        clock.Pass(TimeSpan.FromDays(8));
        await News.RunAsync(default);
        Assert.Equal(0, await ScalarAsync<long>("select (select count(*) from subscription) + (select count(*) from message)"));
        Assert.True(await AskAsync("pollutant=9&year=all"));
    }

    [Fact]
    public async Task Who_has_a_subscription_is_not_asked_again()
    {
        await AskAsync("year=all");
        await Table.ConfirmAsync(await SecretAsync(), DataRelease.None, default);

        Assert.False(await AskAsync("year=all"));
    }

    private async Task PublishAsync(int year)
    {
        await LoadAsync(new TestReport { Year = year });
        await Register.Publication.PublishAsync(year, default);
    }

    private Task<bool> AskAsync(string query) => Table.AskAsync(
        new Subscription { MailAddress = "aliya@example.kz", Language = "ru", Page = "facilities/1", Query = query }, asked => Mails.Question(asked, "…"), default);

    private async Task<string> SecretAsync() => (await ScalarAsync<string>("select secret from subscription where id = 1"))!;

    private async Task<DataRelease> ReleaseAsync() =>
        (await (await new SqlSearch(Register.Database, Register.Reference).OpenAsync(default)).StateAsync(default)).Release;
}
