using Guard;

var builder = WebApplication.CreateSlimBuilder(args);
// An evaluator is immutable and safe on many threads: one for all requests.
builder.Services.AddSingleton<ChatGuard>();
builder.Services.AddSingleton<IChatModel, CannedModel>();

var app = builder.Build();
app.MapPost("/chat", ChatEndpoint.AnswerAsync);
app.Run();
