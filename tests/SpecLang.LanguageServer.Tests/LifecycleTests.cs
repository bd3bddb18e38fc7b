using System.Diagnostics;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Transport;

namespace SpecLang.LanguageServer.Tests;

public sealed class LifecycleTests
{
    [Fact]
    public async Task A_server_that_is_asked_to_end_ends_well()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RequestAsync("shutdown", new EmptyParams(), RunningServer.Json.EmptyParams, RunningServer.Json.EmptyResult);
        await server.NotifyAsync("exit", new EmptyParams(), RunningServer.Json.EmptyParams);

        (await server.Server.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(0);
    }

    [Fact]
    public async Task A_server_that_is_left_without_goodbye_ends_with_1()
    {
        await using var server = await RunningServer.StartAsync();
        await server.DieAsync();

        (await server.Server.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_ends_when_its_client_is_gone_though_the_pipe_is_open()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var client = Process.Start("sleep", "600");
        await using var server = RunningServer.StartWithoutHello();
        await server.RequestAsync("initialize", new InitializeParams(ProcessId: client.Id), RunningServer.Json.InitializeParams, RunningServer.Json.InitializeResult);
        client.Kill();
        await client.WaitForExitAsync();

        (await server.Server.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_answered_before_hello_or_after_goodbye()
    {
        await using var server = RunningServer.StartWithoutHello();
        await Should.ThrowAsync<RpcException>(() => server.HoverAsync("untitled:x", 0, 0));
        await server.RequestAsync("initialize", new InitializeParams(), RunningServer.Json.InitializeParams, RunningServer.Json.InitializeResult);
        await Should.ThrowAsync<RpcException>(() => server.RequestAsync("initialize", new InitializeParams(), RunningServer.Json.InitializeParams, RunningServer.Json.InitializeResult));
        await server.RequestAsync("shutdown", new EmptyParams(), RunningServer.Json.EmptyParams, RunningServer.Json.EmptyResult);

        (await Should.ThrowAsync<RpcException>(() => server.HoverAsync("untitled:x", 0, 0))).Message.ShouldContain("shut down");
    }
}
